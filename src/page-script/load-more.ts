import { closestTo } from "./dom.ts";
import { fetchPage, isPlainClick, type PageSwap } from "./page-swap.ts";

/**
 * Adds the next page of results to those already shown; the address becomes that of the page
 * reached, which anybody can open.
 */
export function listenForMore(content: HTMLElement, status: HTMLElement, swap: PageSwap): void {
  content.addEventListener("click", (event) => {
    const link = closestTo<HTMLAnchorElement>(event, "a[data-more]");
    if (!link || !isPlainClick(event)) return;
    event.preventDefault();
    if (link.getAttribute("aria-busy") !== "true") void addPage(link, content, status, swap);
  });
}

async function addPage(
  link: HTMLAnchorElement,
  content: HTMLElement,
  status: HTMLElement,
  swap: PageSwap,
): Promise<void> {
  link.setAttribute("aria-busy", "true");
  try {
    const next = await fetchPage(link.href);
    const [groups, nextGroups] = [content.querySelector<HTMLElement>("#groups"), next.querySelector("#groups")];
    // Meanwhile other results may have come.
    if (!groups || !nextGroups || !link.isConnected) return;
    history.replaceState(null, "", link.href);
    swap.isAt(link.href);
    const added = [...nextGroups.children];
    groups.append(...added);
    added[0]?.querySelector<HTMLElement>("a")?.focus();
    const pager = next.querySelector("#next");
    if (pager) content.querySelector("#next")?.replaceWith(pager);
    else content.querySelector("#next")?.remove();
    status.textContent = groups.dataset["shown"]?.replace("0", String(groups.children.length)) ?? "";
  } catch {
    location.assign(link.href);
  }
}
