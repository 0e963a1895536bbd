import { env } from "cloudflare:workers";
import manifestJson from "../../dist/worker/manifest.txt";
import indexJson from "../../dist/worker/search-index.txt";
import { BuiltSite } from "../search/index.ts";
import { createApp } from "./app.tsx";
import { AssetStore } from "./stores/asset-store.ts";
import { BucketStore } from "./stores/bucket-store.ts";

const store = env.SHARDS ? new BucketStore(env.SHARDS) : new AssetStore(env.ASSETS);

/** Opened once, outside any request: parsing an index costs more CPU than a request of the free plan has. What is wrong with it is told to whoever asks. */
function openBuild(): BuiltSite | Error {
  try {
    return new BuiltSite(manifestJson, indexJson, store);
  } catch (error) {
    return error as Error;
  }
}

export default createApp(openBuild());
