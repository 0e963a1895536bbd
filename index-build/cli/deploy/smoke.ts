import * as v from "valibot";
import { counted } from "../../runtime/report.ts";
import { ask, askJson, type LiveSite, liveSite, SmokeFault } from "./live-site.ts";
import { DEPLOY_TOOLS, DeployError, type DeployTools } from "./tools.ts";

/**
 * How long the network may take until it has a new Worker, in milliseconds, and the pause between
 * two looks.
 */
const MAX_WAIT_MS = 60_000;
const RETRY_MS = 3_000;

/**
 * How long a site must name its build without a break: until then, some of the network may have the
 * Worker before.
 */
const STEADY_MS = 30_000;
const STEADY_STEP_MS = 5_000;
const MAX_STEADYING_MS = 180_000;

/** `kilas smoke`: whether a site answers from the build in `out`. */
export async function smokeCommand(
  { url, out }: { url: string; out: string },
  tools: DeployTools = DEPLOY_TOOLS,
): Promise<void> {
  await smoke(await liveSite(url, out), tools);
}

/**
 * Asks a site for some answers until all are as they should be.
 *
 * @throws DeployError where they still are not after a minute.
 */
export async function smoke(site: LiveSite, { now, wait, say }: DeployTools): Promise<void> {
  const endMs = now() + MAX_WAIT_MS;
  for (;;) {
    try {
      const answers = await askAll(site);
      say(`${site.address} answers from build ${site.build}: ${counted(answers, "answer")} as they should be.`);
      return;
    } catch (error) {
      if (!(error instanceof SmokeFault)) throw error;
      if (now() >= endMs) throw notServed(site, error);
      await wait(RETRY_MS);
    }
  }
}

/**
 * @throws DeployError where the site does not name its build for half a minute on end within three.
 */
export async function provesSteady(site: LiveSite, { now, wait }: DeployTools): Promise<void> {
  const endMs = now() + MAX_STEADYING_MS;
  let sinceMs = now();
  while (now() < sinceMs + STEADY_MS) {
    await wait(STEADY_STEP_MS);
    try {
      await askHealth(site);
    } catch (error) {
      if (!(error instanceof SmokeFault)) throw error;
      if (now() >= endMs) throw notServed(site, error);
      sinceMs = now();
    }
  }
}

const notServed = ({ address, build }: LiveSite, { message }: SmokeFault): DeployError =>
  new DeployError(
    `${address} does not answer as build ${build} should. ${message}. No file was deleted, so npx wrangler rollback brings the Worker before back; or mend what it says, and run npm run kilas -- deploy again.`,
  );

const Health = v.object({ status: v.string(), build: v.string(), events: v.number() });
const Events = v.object({ events: v.array(v.object({ id: v.string() })), build: v.string() });
const NewsEvent = v.object({ articles: v.array(v.object({ id: v.string(), headline: v.string() })) });
const Found = v.object({ total: v.number(), partial: v.boolean(), build: v.string() });

/** Events that are looked at. */
const EVENTS = 3;

/** Asks for every kind of answer; gives how many there were. @throws SmokeFault */
async function askAll(site: LiveSite): Promise<number> {
  const { events: count } = await askHealth(site);
  const path = `/api/events?limit=${EVENTS}`;
  const list = read(Events, await askJson(site, path), path);
  if (list.build !== site.build) throw new SmokeFault(`GET ${path} answered from build ${list.build}`);
  if (list.events.length === 0 && count > 0)
    throw new SmokeFault(`GET ${path} answered no event, though there are ${count}`);
  let answers = 2;
  for (const { id } of list.events) answers += await askEvent(site, id);
  // What a file that cannot be read does to the site is known by now.
  await askHealth(site);
  return answers + 1;
}

/** An event, its page, the page of an article of it, and a search that finds that. */
async function askEvent(site: LiveSite, id: string): Promise<number> {
  const path = `/api/events/${id}`;
  const { articles } = read(NewsEvent, await askJson(site, path), path);
  const [article] = articles;
  if (!article) throw new SmokeFault(`GET ${path} answered no article`);
  await ask(site, `/events/${id}`);
  await ask(site, `/articles/${article.id}`);
  const words = tellingWords(article.headline);
  if (words === "") return 3;
  const search = `/api/search?limit=1&q=${encodeURIComponent(words)}`;
  const found = read(Found, await askJson(site, search), search);
  if (found.total === 0 || found.partial || found.build !== site.build)
    throw new SmokeFault(`GET ${search} found ${JSON.stringify(found)}, an article's own words`);
  return 4;
}

async function askHealth(site: LiveSite): Promise<v.InferOutput<typeof Health>> {
  const answered = await askJson(site, "/healthz");
  const health = read(Health, answered, "/healthz");
  if (health.build !== site.build) throw new SmokeFault(`GET /healthz answered from build ${health.build}`);
  if (health.status !== "ok") throw new SmokeFault(`GET /healthz answered ${JSON.stringify(answered)}`);
  return health;
}

function read<T extends v.GenericSchema>(schema: T, answered: unknown, path: string): v.InferOutput<T> {
  const { success, output } = v.safeParse(schema, answered);
  if (success) return output;
  throw new SmokeFault(`GET ${path} answered something else: ${JSON.stringify(answered).slice(0, 200)}`);
}

/** Words of a query, at most: long ones occur in few articles, so that all of these are read. */
const MAX_WORDS = 3;

/** The longest words of a headline. None of them means anything to a query but itself. */
const tellingWords = (headline: string): string =>
  (headline.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])
    .toSorted((a, b) => b.length - a.length)
    .slice(0, MAX_WORDS)
    .join(" ")
    .slice(0, 400);
