/**
 * The widget's style, kept inside its shadow root. A host page themes it by the custom properties and by `::part`. All that
 * matters stands on the box inside, where no rule of the host page reaches; light or dark follows the host's `color-scheme`.
 */
export const STYLE = `
:host { display: block; }
:host([hidden]) { display: none; }
.box {
  all: initial;
  color-scheme: inherit;
  display: block;
  position: relative;
  --accent: var(--kilas-accent, light-dark(#9b1c20, #ff9d8f));
  --ink: var(--kilas-ink, light-dark(#1c1b19, #ece9e2));
  --ink-soft: var(--kilas-ink-soft, light-dark(#5f5b54, #a8a39a));
  --paper: var(--kilas-paper, light-dark(#ffffff, #1d1f24));
  --line: var(--kilas-line, light-dark(#d5d0c6, #3a3d45));
  --mark: var(--kilas-mark, light-dark(#fbe7a8, #5c4a12));
  font: 16px/1.5 var(--kilas-font, system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif);
  color: var(--ink);
}
* { box-sizing: border-box; }
.hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
input {
  width: 100%;
  font: inherit;
  color: inherit;
  background: var(--paper);
  border: 1px solid var(--ink-soft);
  border-radius: 8px;
  padding: 11px 14px;
  appearance: none;
}
input::placeholder { color: var(--ink-soft); opacity: 1; }
input:focus-visible { outline: 3px solid var(--accent); outline-offset: 1px; }
.panel {
  position: absolute;
  z-index: 10;
  inset-inline: 0;
  margin-top: 6px;
  max-height: min(70vh, 32rem);
  overflow: auto;
  overscroll-behavior: contain;
  background: var(--paper);
  border: 1px solid var(--line);
  border-radius: 8px;
  box-shadow: 0 8px 28px rgb(0 0 0 / .18);
}
.panel[hidden] { display: none; }
ul { list-style: none; margin: 0; padding: 0; }
a { display: block; padding: 12px 15px; color: inherit; text-decoration: none; border-top: 1px solid var(--line); }
a:hover, a:focus { background: color-mix(in srgb, var(--accent) 9%, var(--paper)); }
a:focus-visible { outline: 3px solid var(--accent); outline-offset: -3px; }
strong { display: block; font-weight: 650; line-height: 1.35; overflow-wrap: anywhere; }
.snippet, .meta, .count { font-size: 14px; color: var(--ink-soft); overflow-wrap: anywhere; }
.snippet { display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 2; overflow: hidden; margin-top: 2px; }
.meta { display: block; margin-top: 3px; }
.count { padding: 10px 15px; margin: 0; }
mark { background: var(--mark); color: inherit; border-radius: 2px; }
.all { color: var(--accent); font-weight: 650; text-align: center; position: sticky; bottom: 0; background: var(--paper); }
`;
