import { parsePage } from "./parse-page.ts";

/** What stands on a page in place of the article that was asked for. */
interface PageFault {
  reason: string;
  /** Whether it will be there the next time, too; a check for robots may not be. */
  isLasting: boolean;
}

const LASTING: ReadonlySet<string> = new Set(["notFound", "index", "media", "nothing"]);

/** Why a fetched page is not the article that was announced; null where it may be. */
export function examinePage(html: string, announced: { url: string; title: string | null }): PageFault | null {
  const { url, title } = announced;
  const page = parsePage({ fields: title === null ? { url } : { url, title }, page: { type: "html", text: html } });
  if (!("reason" in page) || page.noArticle === undefined) return null;
  return { reason: page.reason, isLasting: LASTING.has(page.noArticle) };
}
