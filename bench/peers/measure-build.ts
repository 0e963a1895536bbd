/**
 * Child process: builds the index of one engine and prints how long it took, writing included.
 * Arguments: engine, file of articles, folder to write.
 */
import { readArticles } from "./articles.ts";
import { loadPeer } from "./index.ts";
import type { BuildFigures } from "./measures.ts";

const [name, articlesFile, folder] = process.argv.slice(2) as [string, string, string];
const peer = await loadPeer(name);
const articles = await readArticles(articlesFile);
const startedMs = performance.now();
await peer.build(articles, folder);
const figures: BuildFigures = { indexMs: performance.now() - startedMs, wholeMs: null };
console.log(JSON.stringify(figures));
