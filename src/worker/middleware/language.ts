import type { Context, MiddlewareHandler } from "hono";
import { setCookie } from "hono/cookie";
import { languageDetector } from "hono/language";
import type { Environment } from "../environment.ts";
import { PAGE_LANGUAGE_CODES, pageLanguageFor } from "../pages/strings/index.ts";

const PARAMETER = "lang";
const COOKIE = "kilas-lang";
const YEAR_SECONDS = 31_536_000;

/**
 * Which language a page speaks: that of `?lang=`, which is then remembered, else what was chosen
 * before, else the first the browser asks for that the site has, else the site's own. It is stored
 * in `context.var.language`.
 */
export function pageLanguage(defaultLanguage: string): MiddlewareHandler<Environment> {
  const detect = languageDetector({
    supportedLanguages: PAGE_LANGUAGE_CODES,
    fallbackLanguage: pageLanguageFor(defaultLanguage),
    order: ["querystring", "cookie", "header"],
    lookupQueryString: PARAMETER,
    lookupCookie: COOKIE,
    caches: false,
    convertDetectedLanguage: (code) => code.replace(/-.*/s, ""),
  });
  return async (context, next) => {
    await detect(context, async () => {});
    remember(context);
    await next();
    context.header("content-language", context.var.language);
    context.header("vary", "Accept-Language, Cookie", { append: true });
  };
}

/**
 * A page in an iframe belongs to the site that embeds it: the language that site asked for is not
 * the reader's choice.
 */
function remember(context: Context<Environment>): void {
  const isChosen = context.req.query(PARAMETER)?.toLowerCase() === context.var.language;
  if (!isChosen || context.req.path.startsWith("/embed/")) return;
  setCookie(context, COOKIE, context.var.language, { path: "/", maxAge: YEAR_SECONDS, sameSite: "Lax" });
}
