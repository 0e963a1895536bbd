import { Hono } from "hono";
import { cors } from "hono/cors";
import { secureHeaders } from "hono/secure-headers";
import { openAPIRouteHandler } from "hono-openapi";
import { PLAIN_ASSETS, type SiteAssets } from "../schema/index.ts";
import { BuildError, type BuiltSite, type ShardSession } from "../search/index.ts";
import type { Environment } from "./environment.ts";
import { pageLanguage } from "./middleware/language.ts";
import { answerNotFound, answerProblem, notFound, Problem, toProblem } from "./middleware/problem.ts";
import { embedRoutes, otherOrigin } from "./routes/embeds.tsx";
import { feedRoutes } from "./routes/feed.ts";
import { health } from "./routes/health.ts";
import { oembedRoutes } from "./routes/oembed.ts";
import { pageRoutes } from "./routes/pages.tsx";
import { recordRoutes } from "./routes/records.ts";
import { searchRoutes } from "./routes/search.ts";
import { DEFAULT_NAME, messagePage } from "./routes/send-page.tsx";
import { subjectRoutes } from "./routes/subjects.tsx";
import { summaryRoutes } from "./routes/summary.ts";

/** Seconds that browsers and proxies may keep an answer: a new build is seen within a minute. */
const MAX_AGE_SECONDS = 60;

/** Statuses of addresses that moved or name nothing: the next build may put an event back there. */
const MOVED_STATUSES = [300, 302, 308, 404, 410];
/**
 * Seconds that those may be kept. Without a limit, browsers keep a 308 for ever: a wrong merge that
 * was undone would stay with them.
 */
const MOVED_MAX_AGE_SECONDS = 60;

/** Seconds that an answer may be kept; null for one that is kept or not as it says itself. */
const maxAgeOf = (status: number): number | null =>
  status >= 200 && status < 300 ? MAX_AGE_SECONDS : MOVED_STATUSES.includes(status) ? MOVED_MAX_AGE_SECONDS : null;

/** Answers for programs: errors are reported as problem details. */
const isForPrograms = (path: string): boolean => path.startsWith("/api/") || path === "/oembed";

/**
 * The whole service for a built site, or for what is wrong with it: then every request for it is
 * answered with that.
 *
 * @param assets the addresses of scripts and styles, as the build gave them.
 *
 * @example
 * ```ts
 * const app = createApp(new BuiltSite(manifestJson, indexJson, store));
 * const response = await app.request("https://kilas.example/api/search?q=gempa");
 * ```
 */
export function createApp(built: BuiltSite | Error, assets: SiteAssets = PLAIN_ASSETS) {
  // An address with a slash at its end is the same address.
  const app = new Hono<Environment>({ strict: false });
  app.onError((error, context) => {
    if (isForPrograms(context.req.path)) return answerProblem(error, context);
    return messagePage(context, "error", toProblem(error).status);
  });
  app.notFound((context) =>
    isForPrograms(context.req.path) ? answerNotFound(context) : messagePage(context, "missing"),
  );
  app.use((context, next) => {
    context.set("assets", assets);
    return headersFor(context.req.url)(context, next);
  });
  app.get("/healthz", (context) => health(built, context));
  // The files behind the API are read through it only.
  app.all("/_kilas/*", () => notFound("These files are read through /api.").toResponse());
  // The API is open to every origin: it only reads, and knows no users.
  for (const path of ["/api/*", "/oembed"])
    app.use(path, cors({ origin: "*", allowMethods: ["GET", "HEAD", "OPTIONS"], maxAge: 86_400 }));
  const language = pageLanguage(built instanceof Error ? "id" : built.manifest.site.defaultLanguage);
  app.use((context, next) => (isForPrograms(context.req.path) ? next() : language(context, next)));
  app.use(async (context, next) => {
    if (built instanceof Error) throw new BuildError(built.message);
    const site = built.open();
    context.set("site", site);
    await next();
    const seconds = maxAgeOf(context.res.status);
    if (seconds === null) return;
    const isPartial = site.session.isPartial;
    context.res.headers.set("cache-control", isPartial ? "no-store" : `public, max-age=${seconds}`);
    // What failed may still read: only an answered request gives its buffers back.
    if (!context.res.ok) return;
    context.res.headers.append("server-timing", readCounts(site.session));
    // The answer is a text by now.
    site.session.end();
  });
  app.get(
    "/api/openapi.json",
    openAPIRouteHandler(app, {
      documentation: {
        info: {
          title: built instanceof Error ? DEFAULT_NAME : built.manifest.site.name,
          version: built instanceof Error ? "" : built.manifest.build,
          description: "Search, events and cited summaries.",
        },
      },
    }),
  );
  app.on(["POST", "PUT", "PATCH", "DELETE"], "*", () => {
    const answered = new Problem(405, "Method not allowed", "Everything here is only read: use GET.").toResponse();
    answered.headers.set("allow", "GET, HEAD, OPTIONS");
    return answered;
  });
  app.route("/api", searchRoutes).route("/api", recordRoutes).route("/api", summaryRoutes);
  for (const routes of [oembedRoutes, feedRoutes, embedRoutes, subjectRoutes, pageRoutes]) app.route("/", routes);
  return app;
}

/** Work of a request, counted: the Worker's clock does not advance while it computes. */
const readCounts = ({ fetches, fetchedBytes }: ShardSession): string =>
  `files;desc="${fetches}", bytes;desc="${fetchedBytes}"`;

const ownHeaders = securityHeaders({ scripts: ["'self'"], frameAncestors: ["'self'"] });

/**
 * The headers of an address. The demo page runs the widgets of its service; pages made for iframes
 * may be framed by any site, and name the site itself, since in a sandbox nothing is its own
 * origin.
 */
function headersFor(url: string) {
  const { pathname, origin } = new URL(url);
  if (pathname === "/demo")
    return securityHeaders({ scripts: ["'self'", otherOrigin(url)], frameAncestors: ["'self'"] });
  if (pathname.startsWith("/embed/")) return securityHeaders({ scripts: [origin], frameAncestors: ["*"] });
  return ownHeaders;
}

/** Nothing runs or loads but what `scripts` names, and no inline style or script. */
function securityHeaders({ scripts, frameAncestors }: { scripts: string[]; frameAncestors: string[] }) {
  const [own = "'self'"] = scripts;
  return secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'none'"],
      scriptSrc: scripts,
      connectSrc: scripts,
      styleSrc: [own],
      imgSrc: [own],
      formAction: scripts,
      baseUri: ["'none'"],
      frameAncestors,
    },
    // The policy says who may frame a page; the older header cannot.
    xFrameOptions: false,
    crossOriginResourcePolicy: "cross-origin",
    referrerPolicy: "strict-origin-when-cross-origin",
  });
}
