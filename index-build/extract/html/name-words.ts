/** Attributes in which markup names its parts. */
const NAMES = ["class", "id", "role", "data-component", "data-testid"];
/** Longer names are data. In UTF-16 units. */
const MAX_NAME_CHARS = 400;

interface Named {
  getAttribute(name: string): string | null;
}

/** By what names the markup calls an element: its classes, its id, its role. */
export const nameOf = (element: Named): string =>
  NAMES.map((attribute) => element.getAttribute(attribute) ?? "")
    .join(" ")
    .slice(0, MAX_NAME_CHARS);

/** The words of an element's names. */
export function nameWords(element: Named): readonly string[] {
  const name = nameOf(element);
  if (name.trim() === "") return [];
  return name
    .replace(/(\p{Ll})(?=\p{Lu})/gu, "$& ")
    .toLowerCase()
    .split(/[^a-z0-9]+/);
}

/** Whether one of the words of an element's names is among some: `article__author-name`. */
export const hasNameWord = (element: Named, words: ReadonlySet<string>): boolean =>
  nameWords(element).some((word) => words.has(word));
