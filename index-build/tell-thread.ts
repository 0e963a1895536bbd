import { serveTasks } from "./parallel-thread.ts";
import { type ToldEvent, tellEvent } from "./summaries/index.ts";
import type { EventTask } from "./tell-events.ts";
import { type DocumentFrequencies, statisticsFrom } from "./text-model/index.ts";

await serveTasks<DocumentFrequencies, EventTask[], ToldEvent[]>((frequencies) => {
  const statistics = statisticsFrom(frequencies);
  return (tasks) => ({
    result: tasks.map(({ members, facts, entities }) => tellEvent(members, facts, entities, statistics)),
  });
});
