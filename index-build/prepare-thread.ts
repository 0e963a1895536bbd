import { type PageTask, pagePreparer } from "./packed-article.ts";
import { serveTasks } from "./parallel-thread.ts";
import type { PreparationConfig } from "./prepare.ts";

await serveTasks<PreparationConfig, PageTask[], Uint8Array[]>(async (config) => {
  const prepare = await pagePreparer(config);
  return (tasks) => ({ result: tasks.map(prepare) });
});
