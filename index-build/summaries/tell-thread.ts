import { serveTasks } from "../parallel-thread.ts";
import { type DocumentFrequencies, statisticsFrom } from "../text-model/index.ts";
import { type EventTask, type ToldEvent, tellEvent } from "./index.ts";

await serveTasks<DocumentFrequencies, EventTask[], ToldEvent[]>((frequencies) => {
  const statistics = statisticsFrom(frequencies);
  return (tasks) => ({
    result: tasks.map(({ members, facts, entities }) => tellEvent(members, facts, entities, statistics)),
  });
});
