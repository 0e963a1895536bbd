import type { FC } from "hono/jsx";
import type { PageContext } from "../page-context.ts";
import { Icon } from "./icons.tsx";

interface ShareProps {
  pageContext: PageContext;
  /** What `/embed` is asked to show. */
  embed: { what: "event" | "timeline"; id: string };
}

/** Ways to pass a page on. The button appears where a script can serve it. */
export const Share: FC<ShareProps> = ({ pageContext: { strings, url }, embed: { what, id } }) => (
  <div class="share">
    <button
      type="button"
      class="button quiet"
      hidden
      data-share={url.origin + url.pathname}
      data-copied={strings.copied}
      data-failed={strings.copyFailed}
    >
      <Icon name="share" /> <span>{strings.share}</span>
    </button>
    <a class="button quiet" href={`/embed?what=${what}&id=${id}`}>
      <Icon name="code" /> {strings.embedThis}
    </a>
  </div>
);
