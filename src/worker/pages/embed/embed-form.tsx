import type { FC } from "hono/jsx";
import { PAGE_LANGUAGES, type Strings } from "../strings/index.ts";
import { EMBED_KINDS, type EmbedChoice, THEMES } from "./embed-choice.ts";

/** The options; a script shows the result of each change at once. */
export const EmbedForm: FC<{ choice: EmbedChoice; strings: Strings }> = ({ choice, strings }) => {
  const kinds = { search: strings.embedSearch, event: strings.embedEvent, timeline: strings.embedTimeline };
  const themes = { auto: strings.themeAuto, light: strings.themeLight, dark: strings.themeDark };
  const languages = [["", strings.embedPageLanguage], ...Object.entries(PAGE_LANGUAGES)] as const;
  return (
    <form class="options" action="/embed" method="get" data-live>
      <fieldset>
        <legend>{strings.embedWhat}</legend>
        {EMBED_KINDS.map((kind) => (
          <label class="choice">
            <input type="radio" name="what" value={kind} checked={kind === choice.what} /> {kinds[kind]}
          </label>
        ))}
      </fieldset>
      {choice.what === "search" ? (
        <input type="hidden" name="id" value={choice.id} />
      ) : (
        <label>
          {choice.what === "event" ? strings.embedEventId : strings.embedStorylineId}
          <input
            type="text"
            name="id"
            value={choice.id}
            aria-describedby="id-hint"
            autocomplete="off"
            spellcheck={false}
          />
          <span class="note" id="id-hint">
            {strings.embedIdHint}
          </span>
        </label>
      )}
      <label>
        {strings.embedLanguage}
        <select name="language">
          {languages.map(([code, name]) => (
            <option value={code} selected={code === choice.language}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <fieldset>
        <legend>{strings.embedTheme}</legend>
        {THEMES.map((theme) => (
          <label class="choice">
            <input type="radio" name="theme" value={theme} checked={theme === choice.theme} /> {themes[theme]}
          </label>
        ))}
      </fieldset>
      <label>
        {strings.embedLimit}
        <input type="number" name="limit" min={1} max={20} value={choice.limit === null ? "" : String(choice.limit)} />
      </label>
      <label>
        {strings.embedAccent}
        <input type="text" name="accent" value={choice.accent} placeholder="#9b1c20" pattern="#[0-9a-fA-F]{6}" />
      </label>
      <button type="submit" class="button">
        {strings.embedShow}
      </button>
    </form>
  );
};
