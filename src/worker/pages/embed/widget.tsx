import type { FC } from "hono/jsx";
import type { Strings } from "../strings/index.ts";
import type { EmbedChoice, EmbedTarget } from "./embed-choice.ts";
import { pathOf, titleOf, widgetAttributes } from "./embed-code.ts";

interface WidgetProps {
  target: EmbedTarget;
  choice: EmbedChoice;
  strings: Strings;
  /** Origin of the site it shows, where that is not the page's own. */
  service?: string;
}

/** A widget as an editor pastes it, with what readers without scripts get in its place. */
export const Widget: FC<WidgetProps> = ({ target, choice, strings, service = "" }) => {
  const attributes = widgetAttributes(target, choice);
  const href = service + pathOf(target);
  if (target.is === "event") {
    return (
      <kilas-event {...attributes}>
        <a href={href}>{titleOf(target)}</a>
      </kilas-event>
    );
  }
  if (target.is === "timeline") {
    return (
      <kilas-timeline {...attributes}>
        <a href={href}>{titleOf(target)}</a>
      </kilas-timeline>
    );
  }
  return (
    <kilas-search {...attributes}>
      <form class="plain-search" action={href}>
        <input name="q" aria-label={strings.searchLabel} />
        <button type="submit">{strings.searchButton}</button>
      </form>
    </kilas-search>
  );
};
