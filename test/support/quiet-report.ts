import type { Report } from "../../index-build/runtime/report.ts";

/** A report that says nothing. */
export const QUIET: Report = { stage: async (_name, run) => run(() => {}), line: () => {} };
