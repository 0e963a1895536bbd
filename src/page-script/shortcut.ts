const WRITTEN_INTO = "textarea, select, input:not([type=radio], [type=checkbox], [type=button], [type=submit])";

/**
 * `/` goes to the search box, as readers know it from other sites; not while they write something.
 */
export function listenForShortcut(input: HTMLInputElement): void {
  addEventListener("keydown", (event) => {
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey) return;
    const target = event.composedPath()[0];
    if (target instanceof HTMLElement && (target.isContentEditable || target.matches(WRITTEN_INTO))) return;
    event.preventDefault();
    input.focus();
    input.select();
  });
}
