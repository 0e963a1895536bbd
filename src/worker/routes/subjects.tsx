import { type Context, Hono } from "hono";
import { dayList, indexName, type Subject, subjectKey } from "../../schema/index.ts";
import type { Environment } from "../environment.ts";
import { dateText } from "../pages/parts/dates.ts";
import { subjectPath } from "../pages/parts/subject-address.ts";
import { DayPage } from "../pages/subject/day-page.tsx";
import { IndexPage, type IndexSection } from "../pages/subject/index-page.tsx";
import { SubjectPage } from "../pages/subject/subject-page.tsx";
import { sendFeed } from "./feed.ts";
import { listedEvents } from "./listed-events.ts";
import { messagePage, pageContextOf, sendPage } from "./send-page.tsx";

/** Events on a page, and entries of an index of one kind. */
const EVENTS_A_PAGE = 20;
const ENTRIES_A_PAGE = 100;
/** Names of each kind on the page of all. */
const FIRST_NAMES = 40;

const NAME_KINDS = ["person", "organization", "place"] as const;

/** `GET /names`, `/publishers`, `/days`, and the pages below them. */
export const subjectRoutes = new Hono<Environment>()
  .get("/names", async (context) => {
    const kind = NAME_KINDS.find((one) => one === context.req.query("kind"));
    if (kind !== undefined) return indexOf(context, kind, `/names?kind=${kind}`);
    const { documents } = context.get("site");
    const pageContext = pageContextOf(context);
    const sections = await Promise.all(
      NAME_KINDS.map(async (one): Promise<IndexSection> => {
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
  .get("/days", (context) => calendarPage(context, "month", "/days"))
  .get("/days/:day{\\d{4}-\\d{2}}", (context) => {
    const month = context.req.param("day");
    return calendarPage(context, `day:${month}`, `/days/${month}`);
  })
  .get("/days/:day{\\d{4}-\\d{2}-\\d{2}}", async (context) => {
    const day = context.req.param("day");
    const { page, offset } = pageOf(context, EVENTS_A_PAGE);
    const { total, events } = await listedEvents(context.get("site"), dayList(day), { offset, count: EVENTS_A_PAGE });
    if (events.length === 0) return messagePage(context, "missing");
    const isLastPage = offset + EVENTS_A_PAGE >= total;
    return sendPage(
      context,
      <DayPage {...{ pageContext: pageContextOf(context), day, total, events, page, isLastPage }} />,
    );
  });

/** The page of a query, counted from 1: one that is none is the first. */
function pageOf(context: Context<Environment>, perPage: number): { page: number; offset: number } {
  const text = context.req.query("page") ?? "1";
  const page = /^[1-9]\d{0,4}$/.test(text) ? Number(text) : 1;
  return { page, offset: (page - 1) * perPage };
}

/** All entries of an index of one kind. */
async function indexOf(context: Context<Environment>, kind: Subject["kind"], path: string) {
  const pageContext = pageContextOf(context);
  const title = pageContext.strings.kindsName(kind);
  const hrefOf: IndexSection["hrefOf"] = ({ id }) => subjectPath({ kind, id });
  return sendIndex(context, { name: indexName(kind), title, hrefOf, path });
}

/** The months with events, or the days of one. */
async function calendarPage(context: Context<Environment>, of: "month" | `day:${string}`, path: string) {
  const pageContext = pageContextOf(context);
  const labelOf: IndexSection["labelOf"] = ({ id }) =>
    dateText({ value: id, precision: of === "month" ? "month" : "day", source: "stated" }, pageContext);
  const title =
    of === "month"
      ? pageContext.strings.days
      : dateText({ value: of.slice("day:".length), precision: "month", source: "stated" }, pageContext);
  return sendIndex(context, { name: indexName(of), title, labelOf, hrefOf: ({ id }) => `/days/${id}`, path });
}

interface IndexOptions extends Pick<IndexSection, "title" | "labelOf" | "hrefOf"> {
  name: string;
  path: string;
}

async function sendIndex(context: Context<Environment>, { name, path, ...section }: IndexOptions) {
  const { page, offset } = pageOf(context, ENTRIES_A_PAGE);
  const { total, entries } = await context.get("site").documents.indexed(name, offset, ENTRIES_A_PAGE);
  if (entries.length === 0 && (page > 1 || name.startsWith(indexName("day:")))) return messagePage(context, "missing");
  const sections: IndexSection[] = [{ id: "all", ...section, entries, allHref: null }];
  const { title } = section;
  const isLastPage = offset + ENTRIES_A_PAGE >= total;
  const pageContext = pageContextOf(context);
  return sendPage(context, <IndexPage {...{ pageContext, title, sections, path, page, isLastPage }} />);
}

/** The page of a subject; one that is now another's leads there. */
async function subjectPage(context: Context<Environment>, kind: Subject["kind"]) {
  const site = context.get("site");
  const key = subjectKey({ kind, id: context.req.param("id") ?? "" });
  const subject = await site.documents.subject(key);
  if (!subject) return movedSubject(context, kind);
  const { page, offset } = pageOf(context, EVENTS_A_PAGE);
  const { total, events } = await listedEvents(site, key, { offset, count: EVENTS_A_PAGE });
  if (events.length === 0) return messagePage(context, "missing");
  const isLastPage = offset + EVENTS_A_PAGE >= total;
  return sendPage(
    context,
    <SubjectPage {...{ pageContext: pageContextOf(context), subject, events, page, isLastPage }} />,
  );
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
