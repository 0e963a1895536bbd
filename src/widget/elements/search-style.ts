export const SEARCH_STYLE = `
input {
  width: 100%;
  min-height: 46px;
  font: inherit;
  color: inherit;
  background: var(--paper);
  border: 1px solid var(--ink-soft);
  border-radius: 8px;
  padding: 10px 14px;
  appearance: none;
}
input::placeholder { color: var(--ink-soft); opacity: 1; }
.panel {
  position: absolute;
  z-index: 10;
  inset-inline: 0;
  margin-top: 6px;
  max-height: min(70vh, 32rem);
  padding: 0;
  color: inherit;
  overflow: auto;
  overscroll-behavior: contain;
  background: var(--paper);
  border: 1px solid var(--line);
  border-radius: 8px;
  box-shadow: 0 8px 28px rgb(0 0 0 / .18);
}
.panel:popover-open {
  position: fixed;
  inset: var(--top) auto auto var(--left);
  width: var(--width);
  margin: 6px 0 0;
  max-height: min(70vh, 32rem, calc(100vh - var(--top) - 14px));
}
.panel a { display: block; padding: 12px 15px; text-decoration: none; border-top: 1px solid var(--line); }
.panel a:hover, .panel a[aria-selected="true"] { background: color-mix(in srgb, var(--accent) 9%, var(--paper)); }
.panel a[aria-selected="true"] { outline: 3px solid var(--accent); outline-offset: -3px; }
@media (forced-colors: active) {
  .panel a[aria-selected="true"] { forced-color-adjust: none; background: Highlight; color: HighlightText; }
}
strong { display: block; font-weight: 650; line-height: 1.35; }
.snippet, .count { font-size: 14px; color: var(--ink-soft); }
.snippet { display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 2; overflow: hidden; margin-top: 2px; }
.meta { display: block; margin-top: 3px; }
.count { padding: 10px 15px; }
.panel .all { color: var(--accent); font-weight: 650; text-align: center; position: sticky; bottom: 0; background: var(--paper); }
`;
