import { closestTo } from "./dom.ts";
import { filledIn, type PageSwap } from "./page-swap.ts";

/** Shows what options give as soon as one changes. */
export function listenForOptions(content: HTMLElement, swap: PageSwap): void {
  content.addEventListener("change", (event) => {
    const form = closestTo<HTMLFormElement>(event, "form[data-live]");
    if (!form?.reportValidity()) return;
    void swap.go(`${form.action}?${filledIn(form)}`, "replace");
  });
}
