import { Hono } from "hono";
import { cors } from "hono/cors";
import { secureHeaders } from "hono/secure-headers";
import { openAPIRouteHandler } from "hono-openapi";
import { BuildError, type BuiltSite, type ShardSession } from "../search/index.ts";
import type { Environment } from "./environment.ts";
import { answerNotFound, answerProblem, notFound, Problem, toProblem } from "./middleware/problem.ts";
import { MessagePage } from "./pages/message-page.tsx";
import { health } from "./routes/health.ts";
import { common, DEFAULT_NAME, missingPage, otherOrigin, pageRoutes, sendPage } from "./routes/pages.tsx";
import { recordRoutes } from "./routes/records.ts";
import { searchRoutes } from "./routes/search.ts";
import { summaryRoutes } from "./routes/summary.ts";

/** Seconds that browsers and proxies may keep an answer: a new build is seen within a minute. */
const MAX_AGE_SECONDS = 60;

/** The whole service for a built site, or for what is wrong with it: then every request for it is answered with that. */
export function createApp(built: BuiltSite | Error) {
  // An address with a slash at its end is the same address.
  const app = new Hono<Environment>({ strict: false });
  app.onError((error, context) => {
    if (context.req.path.startsWith("/api/")) return answerProblem(error, context);
    const { status } = toProblem(error);
    const { siteName, strings } = common(context);
    const page = (
      <MessagePage siteName={siteName} strings={strings} title={strings.errorTitle} text={strings.errorText} />
    );
    return sendPage(context, page, status);
  });
  app.notFound((context) => (context.req.path.startsWith("/api/") ? answerNotFound(context) : missingPage(context)));
  app.use((context, next) => {
    const headers = context.req.path === "/demo" ? securityHeaders(otherOrigin(context.req.url)) : ownHeaders;
    return headers(context, next);
  });
  app.get("/healthz", (context) => health(built, context));
  // The files behind the API are read through it only.
  app.all("/_kilas/*", () => notFound("These files are read through /api.").toResponse());
  // The API is open to every origin: it only reads, and knows no users.
  app.use("/api/*", cors({ origin: "*", allowMethods: ["GET", "HEAD", "OPTIONS"], maxAge: 86_400 }));
  app.use(async (context, next) => {
    if (built instanceof Error) throw new BuildError(built.message);
    const site = built.open();
    context.set("site", site);
    await next();
    if (!context.res.ok) return;
    const isPartial = site.session.isPartial;
    context.res.headers.set("cache-control", isPartial ? "no-store" : `public, max-age=${MAX_AGE_SECONDS}`);
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
  app.on(["POST", "PUT", "PATCH", "DELETE"], "/api/*", () => {
    const answered = new Problem(405, "Method not allowed", "The API only reads: use GET.").toResponse();
    answered.headers.set("allow", "GET, HEAD, OPTIONS");
    return answered;
  });
  app.route("/api", searchRoutes).route("/api", recordRoutes).route("/api", summaryRoutes);
  app.route("/", pageRoutes);
  return app;
}

/** Work of a request, counted: the Worker's clock stands still while it computes. */
const readCounts = ({ fetches, fetchedBytes }: ShardSession): string =>
  `files;desc="${fetches}", bytes;desc="${fetchedBytes}"`;

/** Nothing runs or loads but the site's own files, and, on the demo page, the widget of `service`. */
function securityHeaders(service?: string) {
  const scripts = service === undefined ? ["'self'"] : ["'self'", service];
  return secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'none'"],
      scriptSrc: scripts,
      connectSrc: scripts,
      styleSrc: ["'self'"],
      imgSrc: ["'self'"],
      formAction: ["'self'"],
      baseUri: ["'none'"],
      frameAncestors: ["'self'"],
    },
    crossOriginResourcePolicy: "cross-origin",
    referrerPolicy: "strict-origin-when-cross-origin",
  });
}

const ownHeaders = securityHeaders();
