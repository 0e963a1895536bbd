import { serveTasks } from "../runtime/parallel-thread.ts";
import { type PageTask, pagePreparer, type TimedPage } from "./packed-article.ts";
import type { PreparationConfig } from "./prepare.ts";

await serveTasks<PreparationConfig, PageTask[], TimedPage[]>(async (config) => {
  const prepare = await pagePreparer(config);
  return (tasks) => ({ result: tasks.map(prepare) });
});
