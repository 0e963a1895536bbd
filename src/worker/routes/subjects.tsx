import { type Context, Hono } from "hono";
import { dayList, type IndexEntry, indexName, PAGE_NAME_KINDS, type Subject, subjectKey } from "../../schema/index.ts";
import type { Environment } from "../environment.ts";
import { dateText } from "../pages/parts/dates.ts";
import { subjectPath } from "../pages/parts/subject-address.ts";
import { DayPage } from "../pages/subject/day-page.tsx";
import { IndexPage, type IndexSection } from "../pages/subject/index-page.tsx";
import { SubjectPage } from "../pages/subject/subject-page.tsx";
import { sendFeed } from "./feed.ts";
import { listedEvents, pageOfEvents } from "./listed-events.ts";
import { pageOf } from "./search-parameters.ts";
import { messagePage, pageContextOf, sendPage } from "./send-page.tsx";

/** Events on a page, and entries of an index of one kind. */
const EVENTS_A_PAGE = 20;
const ENTRIES_A_PAGE = 100;
/** Names of each kind on the page of all. */
const FIRST_NAMES = 40;

/** `GET /names`, `/publishers`, `/days`, and the pages below them. */
export const subjectRoutes = new Hono<Environment>()
  .get("/names", async (context) => {
    const kind = PAGE_NAME_KINDS.find((one) => one === context.req.query("kind"));
    if (kind !== undefined) return indexOf(context, kind, `/names?kind=${kind}`);
    const { documents } = context.get("site");
    const pageContext = pageContextOf(context);
    const sections = await Promise.all(
      PAGE_NAME_KINDS.map(async (one): Promise<IndexSection> => {
        const { total, entries } = await documents.indexed(indexName(one), 0, FIRST_NAMES);
        return {
          ...{ id: one, title: pageContext.strings.kindsName(one), entries },
          hrefOf: ({ id }) => subjectPath({ kind: one, id }),
          allHref: total > entries.length ? `/names?kind=${one}` : null,
        };
      }),
    );
    const title = pageContext.strings.names;
    return sendPage(context, <IndexPage {...{ pageContext, title, sections }} path="/names" page={1} isLastPage />);
  })
  .get("/names/:id", (context) => subjectPage(context, "person"))
  .get("/names/:id/feed.xml", (context) => subjectFeed(context, "person"))
  .get("/publishers", (context) => indexOf(context, "publisher", "/publishers"))
  .get("/publishers/:id", (context) => subjectPage(context, "publisher"))
  .get("/publishers/:id/feed.xml", (context) => subjectFeed(context, "publisher"))
  .get("/days", (context) => monthsPage(context))
  .get("/days/:day{\\d{4}-\\d{2}}", (context) => daysPage(context, context.req.param("day")))
  .get("/days/:day{\\d{4}-\\d{2}-\\d{2}}", async (context) => {
    const day = context.req.param("day");
    const listed = await pageOfEvents(context, dayList(day), EVENTS_A_PAGE);
    if (listed.events.length === 0) return messagePage(context, "missing");
    return sendPage(context, <DayPage pageContext={pageContextOf(context)} day={day} {...listed} />);
  });

/** All entries of an index of one kind. */
async function indexOf(context: Context<Environment>, kind: Subject["kind"], path: string) {
  const { strings } = pageContextOf(context);
  const hrefOf: IndexSection["hrefOf"] = ({ id }) => subjectPath({ kind, id });
  return sendIndex(context, {
    ...{ name: indexName(kind), title: strings.kindsName(kind), path },
    sectionsOf: (entries) => [{ id: "all", title: null, entries, hrefOf, allHref: null }],
  });
}

/** The months with events, by their years. */
async function monthsPage(context: Context<Environment>) {
  const pageContext = pageContextOf(context);
  const labelOf = ({ id }: IndexEntry) => dateText({ value: id, precision: "month", source: "stated" }, pageContext);
  return sendIndex(context, {
    ...{ name: indexName("month"), title: pageContext.strings.days, path: "/days" },
    sectionsOf: (entries) =>
      [...Map.groupBy(entries, ({ id }) => id.slice(0, YEAR_CHARS))].map(([year, own]): IndexSection => {
        return { id: `y${year}`, title: year, entries: own, labelOf, hrefOf: dayHref, allHref: null };
      }),
  });
}

/** The days of a month, `YYYY-MM`, that have events. */
async function daysPage(context: Context<Environment>, month: string) {
  const pageContext = pageContextOf(context);
  const textOf = (value: string, precision: "month" | "day") =>
    dateText({ value, precision, source: "stated" }, pageContext);
  const title = textOf(month, "month");
  const labelOf = ({ id }: IndexEntry) => textOf(id, "day");
  return sendIndex(context, {
    ...{ name: indexName(`day:${month}`), title, path: `/days/${month}` },
    sectionsOf: (entries) =>
      entries.length === 0 ? [] : [{ id: "all", title: null, entries, labelOf, hrefOf: dayHref, allHref: null }],
  });
}

const YEAR_CHARS = 4;
const dayHref = ({ id }: IndexEntry): string => `/days/${id}`;

interface IndexOptions {
  name: string;
  title: string;
  path: string;
  sectionsOf: (entries: readonly IndexEntry[]) => IndexSection[];
}

async function sendIndex(context: Context<Environment>, { name, title, path, sectionsOf }: IndexOptions) {
  const page = pageOf(context);
  const offset = (page - 1) * ENTRIES_A_PAGE;
  const { total, entries } = await context.get("site").documents.indexed(name, offset, ENTRIES_A_PAGE);
  const sections = sectionsOf(entries);
  if (sections.length === 0 || (entries.length === 0 && page > 1)) return messagePage(context, "missing");
  const isLastPage = offset + ENTRIES_A_PAGE >= total;
  const pageContext = pageContextOf(context);
  return sendPage(context, <IndexPage {...{ pageContext, title, sections, path, page, isLastPage }} />);
}

/** The page of a subject; one that is now another's leads there. */
async function subjectPage(context: Context<Environment>, kind: Subject["kind"]) {
  const key = subjectKey({ kind, id: context.req.param("id") ?? "" });
  const subject = await context.get("site").documents.subject(key);
  if (!subject) return movedSubject(context, kind);
  const { events, page, isLastPage } = await pageOfEvents(context, key, EVENTS_A_PAGE);
  if (events.length === 0) return messagePage(context, "missing");
  const pageContext = pageContextOf(context);
  return sendPage(context, <SubjectPage {...{ pageContext, subject, events, page, isLastPage }} />);
}

async function movedSubject(context: Context<Environment>, kind: Subject["kind"]) {
  const moved = await context.get("site").documents.moved(context.req.param("id") ?? "");
  const [first, ...others] = moved?.replacedBy ?? [];
  if (moved === null || kind === "publisher") return messagePage(context, "missing");
  if (first === undefined || others.length > 0) return messagePage(context, "goneName", 410);
  return context.redirect(subjectPath({ kind, id: first }), 308);
}

/** The newest events of a subject as a feed. */
async function subjectFeed(context: Context<Environment>, kind: Subject["kind"]) {
  const site = context.get("site");
  const key = subjectKey({ kind, id: context.req.param("id") ?? "" });
  const subject = await site.documents.subject(key);
  if (!subject) return messagePage(context, "missing");
  const { events } = await listedEvents(site, key, { offset: 0, count: EVENTS_A_PAGE });
  return sendFeed(context, { title: subject.name, path: subjectPath(subject), events });
}
