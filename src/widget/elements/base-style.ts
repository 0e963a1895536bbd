/**
 * The style all widgets share, kept inside their shadow roots. A host page themes them by the
 * custom properties and by `::part`. All that matters is set on the box inside, where no rule of
 * the host page reaches; light or dark follows the host's `color-scheme`.
 */
export const BASE_STYLE = `
:host { display: block; }
:host([hidden]) { display: none; }
.box {
  all: initial;
  color-scheme: inherit;
  display: block;
  position: relative;
  --accent: var(--accent-light, var(--kilas-accent, #9b1c20));
  --ink: var(--kilas-ink, #1c1b19);
  --ink-soft: var(--kilas-ink-soft, #5f5b54);
  --paper: var(--kilas-paper, #ffffff);
  --line: var(--kilas-line, #d5d0c6);
  --mark: var(--kilas-mark, #fbe7a8);
  font: 16px/1.5 var(--kilas-font, system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif);
  color: var(--ink);
  overflow-wrap: anywhere;
}
@supports (color: light-dark(red, red)) {
  .box {
    --accent: light-dark(
      var(--accent-light, var(--kilas-accent, #9b1c20)),
      var(--accent-dark, var(--kilas-accent, #ff9d8f))
    );
    --ink: var(--kilas-ink, light-dark(#1c1b19, #ece9e2));
    --ink-soft: var(--kilas-ink-soft, light-dark(#5f5b54, #a8a39a));
    --paper: var(--kilas-paper, light-dark(#ffffff, #1d1f24));
    --line: var(--kilas-line, light-dark(#d5d0c6, #3a3d45));
    --mark: var(--kilas-mark, light-dark(#fbe7a8, #5c4a12));
  }
}
* { box-sizing: border-box; }
[hidden] { display: none !important; }
.hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
a { color: inherit; }
a:focus-visible, input:focus-visible { outline: 3px solid var(--accent); outline-offset: 1px; border-radius: 3px; }
mark { background: var(--mark); color: var(--ink); border-radius: 2px; }
p, ol, ul { margin: 0; padding: 0; list-style: none; }
.card { background: var(--paper); border: 1px solid var(--line); border-radius: 8px; padding: 16px 18px; }
.kicker { color: var(--accent); font-size: 13px; font-weight: 650; }
.title { display: block; font-size: 19px; font-weight: 700; line-height: 1.3; margin: 2px 0 10px; text-decoration: none; }
.title:hover { text-decoration: underline; }
.meta { color: var(--ink-soft); font-size: 13px; }
.foot { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 2px 16px; border-top: 1px solid var(--line); margin-top: 12px; padding-top: 10px; }
.foot a { color: var(--accent); font-weight: 600; }
.failed { color: var(--ink-soft); font-size: 14px; }
`;
