import type { Site } from "../../search/index.ts";
import type { EmbedTarget } from "../pages/embed/embed-choice.ts";
import { currentEvent, storylineAt } from "./moved.ts";

/** What an id of an event, or of a storyline, embeds; null where it is none of this site's. */
export async function embedTarget(site: Site, what: "event" | "timeline", id: string): Promise<EmbedTarget | null> {
  if (what === "timeline") {
    const found = await storylineAt(site, id);
    return found.is === "storyline" ? { is: "timeline", storyline: found.storyline } : null;
  }
  const event = await currentEvent(site, id);
  return event && { is: "event", event };
}
