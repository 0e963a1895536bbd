/** Gives long lists of a facet a field that finds a value in them. */
export function searchLongFacets(content: HTMLElement): void {
  for (const details of content.querySelectorAll<HTMLDetailsElement>("details[data-find]")) {
    const facet = details.closest(".facet");
    const label = details.dataset["find"] ?? "";
    if (!facet) continue;
    const field = document.createElement("input");
    field.type = "search";
    field.placeholder = label;
    field.setAttribute("aria-label", label);
    const message = document.createElement("p");
    message.className = "meta";
    message.setAttribute("role", "status");
    details.querySelector("summary")?.after(field, message);
    field.addEventListener("input", () => {
      const wanted = fold(field.value);
      const items = [...facet.querySelectorAll<HTMLElement>(".facet-values > li")];
      for (const item of items) item.hidden = !fold(item.querySelector(".label")?.textContent ?? "").includes(wanted);
      message.textContent = items.every((item) => item.hidden) ? (details.dataset["none"] ?? "") : "";
    });
  }
}

const fold = (text: string): string => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().trim();
