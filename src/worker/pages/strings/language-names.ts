const names = new Map<string, string>();

/** The name of a language in a language; its code where there is none. */
export function languageNames(display: string, code: string): string {
  const key = `${display} ${code}`;
  const known = names.get(key);
  if (known !== undefined) return known;
  const name = nameOf(display, code);
  // Codes come from articles, and from addresses that anybody may write.
  if (names.size < MAX_NAMES) names.set(key, name);
  return name;
}

const MAX_NAMES = 200;

function nameOf(display: string, code: string): string {
  try {
    return new Intl.DisplayNames(display, { type: "language" }).of(code) ?? code;
  } catch {
    return code;
  }
}
