/** `/` goes to the search box, as readers know it from other sites; not while they write something. */
export function listenForShortcut(input: HTMLInputElement): void {
  addEventListener("keydown", (event) => {
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey) return;
    const target = event.composedPath()[0];
    if (
      target instanceof HTMLElement &&
      (target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
    )
      return;
    event.preventDefault();
    input.focus();
    input.select();
  });
}
