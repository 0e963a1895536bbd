import type { Snippet } from "../schema/index.ts";

/** An element with a text. Nothing given is ever read as markup. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Record<string, string> = {},
  ...content: (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...content);
  return made;
}

/** A text in the language it is written in, in the direction it runs. */
export const foreign = (text: string, language: string, name: "span" | "strong" | "a" = "span"): HTMLElement =>
  element(name, { lang: language, dir: "auto" }, text);

export function highlighted({ text, ranges }: Snippet): (Node | string)[] {
  const nodes: (Node | string)[] = [];
  let at = 0;
  for (const [start, end] of ranges) {
    nodes.push(text.slice(at, start), element("mark", {}, text.slice(start, end)));
    at = end;
  }
  return [...nodes, text.slice(at)];
}
