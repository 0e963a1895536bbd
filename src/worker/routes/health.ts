import type { Context } from "hono";
import { type BuiltSite, toError } from "../../search/index.ts";
import type { Environment } from "../environment.ts";

/**
 * `GET /healthz`: whether the build can be served. `ok`; `degraded` where a file could not be read
 * when it was last needed, with which and why; `unavailable` (503) where nothing can be searched:
 * the build is of another version, or its index cannot be opened.
 */
export async function health(built: BuiltSite | Error, context: Context<Environment>): Promise<Response> {
  if (built instanceof Error) return context.json({ status: "unavailable", reason: built.message }, 503);
  const { build, articleCount, eventCount } = built.manifest;
  const counts = { build, articles: articleCount, events: eventCount };
  try {
    await built.open().withIndex();
  } catch (error) {
    return context.json({ status: "unavailable", reason: toError(error).message, ...counts }, 503);
  }
  const faults = [...built.shards.faults].map(([file, reason]) => ({ file, reason }));
  return faults.length === 0
    ? context.json({ status: "ok", ...counts })
    : context.json({ status: "degraded", faults, ...counts });
}
