import type { PageSwap } from "./page-swap.ts";

/** Shows what options give as soon as one changes. */
export function listenForOptions(content: HTMLElement, swap: PageSwap): void {
  content.addEventListener("change", (event) => {
    const form = (event.target as Element).closest<HTMLFormElement>("form[data-live]");
    if (!form?.reportValidity()) return;
    const given = [...new FormData(form)].filter((entry): entry is [string, string] => entry[1] !== "");
    void swap.go(`${form.action}?${new URLSearchParams(given)}`, "replace");
  });
}
