import { env } from "cloudflare:workers";
import manifestJson from "../../dist/worker/manifest.txt";
import indexJson from "../../dist/worker/search-index.txt";
import assetsJson from "../../dist/worker/site-assets.txt";
import warmUpJson from "../../dist/worker/warm-up.txt";
import type { SiteAssets } from "../schema/index.ts";
import { BuiltSite, parseJson, toError } from "../search/index.ts";
import { createApp } from "./app.tsx";
import { PublishedStore } from "./stores/published-store.ts";
import { warmUp } from "./warm-up.tsx";

/**
 * Opened once, outside any request: parsing an index costs more CPU than a request of the free plan
 * has. Its error is reported to every request.
 */
function openBuild(): BuiltSite | Error {
  try {
    return new BuiltSite(manifestJson, indexJson, new PublishedStore(env));
  } catch (error) {
    return toError(error);
  }
}

// A Worker that is not warm is slow, but answers.
if (warmUpJson !== "") await warmUp(warmUpJson).catch((error) => console.error("The warm-up failed:", error));

export default createApp(
  openBuild(),
  parseJson<SiteAssets>(assetsJson, ["style", "pageScript", "embedStyle", "loader"]),
);
