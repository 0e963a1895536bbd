import { env } from "cloudflare:workers";
import manifestJson from "../../dist/worker/manifest.txt";
import indexJson from "../../dist/worker/search-index.txt";
import { openSite } from "../search/index.ts";
import { createApp } from "./app.tsx";

// Opened once, outside any request: parsing an index costs more CPU than a request of the free plan has.
const site = openSite(manifestJson, indexJson, async (name) => {
  const response = await env.ASSETS.fetch(`https://assets.invalid/_kilas/${name}`);
  if (!response.ok)
    throw new Error(`The published file ${name} is missing (${response.status}): deploy the build anew.`);
  return response.text();
});

export default createApp(site);
