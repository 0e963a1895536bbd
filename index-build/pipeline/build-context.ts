import { keepForms } from "../../src/analysis/index.ts";
import type { SiteConfig } from "../config/config.ts";
import { KEPT_FORMS } from "../runtime/parallel.ts";
import type { Report } from "../runtime/report.ts";
import { rulesVersion, WorkStore } from "../runtime/work-store.ts";

/** What every stage of a build is given. */
export interface BuildContext extends Disposable {
  config: SiteConfig;
  report: Report;
  /** Results of work by the hash of all it depends on. */
  store: WorkStore;
  /** A record that takes longer in a stage is named in the report. Default: `RECORD_BUDGET_MS`. */
  recordBudgetMs?: number;
}

/** What a context is made of. */
export interface ContextOptions {
  config: SiteConfig;
  report: Report;
  /** Folder of the cache of work between builds. Default null: none. */
  cache?: string | null;
}

/**
 * Opens the store of a build's work; it is closed with the context.
 *
 * @example
 * ```ts
 * using context = openContext({ config, report, cache: ".kilas-cache" });
 * ```
 */
export function openContext({ config, report, cache = null }: ContextOptions): BuildContext {
  keepForms(KEPT_FORMS);
  const { defaultLanguage, defaultUtcOffset, fields, publishers } = config;
  const settings = { defaultLanguage, defaultUtcOffset, fields, publishers };
  const { store, notice } = WorkStore.open(cache, rulesVersion(settings));
  if (notice !== null) report.line(`  ! ${notice}`);
  return { config, report, store, [Symbol.dispose]: () => store[Symbol.dispose]() };
}
