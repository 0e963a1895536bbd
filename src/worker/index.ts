import { env } from "cloudflare:workers";
import manifestJson from "../../dist/worker/manifest.txt";
import indexJson from "../../dist/worker/search-index.txt";
import { BuiltSite } from "../search/index.ts";
import { createApp } from "./app.tsx";
import { PublishedStore } from "./stores/published-store.ts";

/** Opened once, outside any request: parsing an index costs more CPU than a request of the free plan has. What is wrong with it is told to whoever asks. */
function openBuild(): BuiltSite | Error {
  try {
    return new BuiltSite(manifestJson, indexJson, new PublishedStore(env));
  } catch (error) {
    return error as Error;
  }
}

export default createApp(openBuild());
