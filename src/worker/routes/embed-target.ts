import type { Site } from "../../search/index.ts";
import type { EmbedTarget } from "../pages/embed/embed-choice.ts";
import { currentEvent, storylineAt } from "./moved.ts";

/** What an id of an event, or of a storyline, embeds; null where it is none of this site's. */
export async function embedTarget(site: Site, what: "event" | "timeline", id: string): Promise<EmbedTarget | null> {
  if (what === "timeline") {
    const found = await storylineAt(site, id);
    if (found.is === "storyline") return { is: "timeline", storyline: found.storyline };
    return found.is === "event" ? { is: "event", event: found.event } : null;
  }
  const event = await currentEvent(site, id);
  return event && { is: "event", event };
}
