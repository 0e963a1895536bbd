import type { FC } from "hono/jsx";
import type { Strings } from "../strings/index.ts";
import { Icon } from "./icons.tsx";

/** Where a script shows a cited sentence in its context. Empty and closed until then. */
export const PassagePopover: FC<{ strings: Strings }> = ({ strings }) => (
  <div id="passage" class="passage" popover="auto" role="dialog" aria-label={strings.citation}>
    <p class="heading" dir="auto" />
    <p class="meta" />
    <blockquote dir="auto" tabindex={0} />
    <p class="ways">
      <a class="in-article" href="#content">
        {strings.openArticle}
      </a>
      <a class="at-origin" href="#content" rel="noopener nofollow ugc">
        {strings.openSource} <Icon name="out" />
      </a>
    </p>
    <button type="button" class="close" aria-label={strings.closeCitation}>
      <Icon name="close" />
    </button>
  </div>
);
