const WRITTEN_INTO = "textarea, select, input:not([type=radio], [type=checkbox], [type=button], [type=submit])";

/**
 * `/`, and `K` with Ctrl or Cmd, go to the search box, as readers know it from other sites; `/` not
 * while they write something.
 */
export function listenForShortcut(input: HTMLInputElement): void {
  addEventListener("keydown", (event) => {
    const target = event.composedPath()[0];
    const isWriting = target instanceof HTMLElement && (target.isContentEditable || target.matches(WRITTEN_INTO));
    const isCommand = event.key.toLowerCase() === "k" && event.ctrlKey !== event.metaKey && !event.altKey;
    const isSlash = event.key === "/" && !event.ctrlKey && !event.metaKey && !event.altKey && !isWriting;
    if (!isCommand && !isSlash) return;
    event.preventDefault();
    input.focus();
    input.select();
  });
}
