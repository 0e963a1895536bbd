import type { Context } from "hono";
import type { EventHeading } from "../../schema/index.ts";
import type { Site } from "../../search/index.ts";
import type { Environment } from "../environment.ts";
import type { ListedEvent } from "../pages/parts/event-cards.tsx";
import { pageOf } from "./search-parameters.ts";

/** Events of a list, each with the statements of its summary, and how many the list has. */
export async function listedEvents(site: Site, list: string, { offset, count }: { offset: number; count: number }) {
  const { total, headings } = await site.documents.listed(list, offset, count);
  return { total, events: await withStatements(site, headings) };
}

/** The page of a list of events that is asked for, and how many the list has. */
export async function pageOfEvents(context: Context<Environment>, list: string, count: number) {
  const page = pageOf(context);
  const offset = (page - 1) * count;
  const listed = await listedEvents(context.get("site"), list, { offset, count });
  return { ...listed, page, isLastPage: offset + count >= listed.total };
}

/** Of the latest, where a search finds nothing. */
const LATEST_EVENTS = 12;

/** The newest events. */
export const latestEvents = async (site: Site): Promise<ListedEvent[]> =>
  withStatements(site, await site.documents.headings(0, LATEST_EVENTS, site.manifest.eventCount));

async function withStatements({ documents }: Site, headings: readonly EventHeading[]): Promise<ListedEvent[]> {
  const found = await documents.events(headings.map(({ id }) => id));
  return headings.map((event) => ({
    event,
    statements: (found.get(event.id)?.summary.statements ?? []).map(({ text }) => text),
  }));
}
