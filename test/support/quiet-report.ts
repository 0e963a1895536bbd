import type { Report } from "../../index-build/report.ts";

/** A report that says nothing. */
export const QUIET: Report = { stage: async (_name, run) => run(() => {}), line: () => {} };
