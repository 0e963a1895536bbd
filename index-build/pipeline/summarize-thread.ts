import { serveTasks } from "../runtime/parallel-thread.ts";
import { type SummarizedEvent, summarizeEvent } from "../summaries/index.ts";
import { type DocumentFrequencies, statisticsFrom } from "../text-model/index.ts";
import type { EventTask } from "./summarize-events.ts";

await serveTasks<DocumentFrequencies, EventTask[], SummarizedEvent[]>((frequencies) => {
  const statistics = statisticsFrom(frequencies);
  return (tasks) => ({
    result: tasks.map(({ members, facts, entities }) => summarizeEvent(members, facts, entities, statistics)),
  });
});
