import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { readManifest, toError } from "../../../src/search/index.ts";
import { errorCode } from "../../runtime/error-code.ts";
import { UsageError } from "../usage-error.ts";

/** A site and the build that it should answer from. */
export interface LiveSite {
  /** Without a slash at its end. */
  address: string;
  build: string;
}

/** An answer that a site should not give: what was asked and what came. */
export class SmokeFault extends Error {}

/** @throws UsageError where the address is none, or `out` holds no build. */
export async function liveSite(url: string, out: string): Promise<LiveSite> {
  return { address: addressOf(url), build: await buildIn(out) };
}

/** @throws UsageError */
export function addressOf(url: string): string {
  const parsed = URL.parse(url);
  if (parsed && /^https?:$/.test(parsed.protocol) && parsed.search + parsed.hash === "")
    return parsed.href.replace(/(?<!\/)\/+$/, "");
  throw new UsageError(`--url ${url} is no address of a site: give one such as https://kilas.example.`);
}

/** @throws UsageError */
export async function buildIn(out: string): Promise<string> {
  const path = join(out, "worker", "manifest.txt");
  const text = await readFile(path, "utf8").catch((error: unknown) => {
    if (errorCode(error) !== "ENOENT") throw error;
    throw new UsageError(`There is no build in ${out}: make one with npm run build.`);
  });
  return readManifest(text).build;
}

/** Longest wait for an answer, in milliseconds. */
const MAX_ANSWER_MS = 10_000;
/** What is shown of an answer, in UTF-16 units. */
const MAX_SHOWN_CHARS = 200;

/**
 * The text of a whole answer.
 *
 * @throws SmokeFault where the status is not 200, or what is there is a part.
 */
export async function ask({ address }: LiveSite, path: string): Promise<string> {
  const asked = `GET ${address}${path}`;
  try {
    const response = await fetch(`${address}${path}`, {
      headers: { "cache-control": "no-cache" },
      signal: AbortSignal.timeout(MAX_ANSWER_MS),
    });
    const text = await response.text();
    if (response.status !== 200) throw new SmokeFault(`${asked} answered ${response.status}: ${shown(text)}`);
    // The service keeps no answer from which something is missing.
    if (response.headers.get("cache-control") === "no-store")
      throw new SmokeFault(`${asked} answered in part: files of the build cannot be read`);
    return text;
  } catch (error) {
    if (error instanceof SmokeFault) throw error;
    const { message, cause } = toError(error);
    throw new SmokeFault(`${asked} got no answer: ${cause === undefined ? message : toError(cause).message}`);
  }
}

/** An answer in JSON. @throws SmokeFault as {@link ask}, or where it is none. */
export async function askJson(site: LiveSite, path: string): Promise<unknown> {
  const text = await ask(site, path);
  try {
    return JSON.parse(text);
  } catch {
    throw new SmokeFault(`GET ${site.address}${path} answered no JSON: ${shown(text)}`);
  }
}

/** The first words of an answer, of a page those that people see. */
const shown = (text: string): string =>
  text
    .replace(/<[^<>]*>/g, " ")
    .replace(/\s+/g, " ")
    .trim()
    .slice(0, MAX_SHOWN_CHARS);
