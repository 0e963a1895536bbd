import { serveTasks } from "../runtime/parallel-thread.ts";
import { type ToldEvent, tellEvent } from "../summaries/index.ts";
import { type DocumentFrequencies, statisticsFrom } from "../text-model/index.ts";
import type { EventTask } from "./summarize-events.ts";

await serveTasks<DocumentFrequencies, EventTask[], ToldEvent[]>((frequencies) => {
  const statistics = statisticsFrom(frequencies);
  return (tasks) => ({
    result: tasks.map(({ members, facts, entities }) => tellEvent(members, facts, entities, statistics)),
  });
});
