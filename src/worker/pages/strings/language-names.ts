/** The name of a language in a language; its code where there is none. */
export function languageNames(display: string, code: string): string {
  try {
    return new Intl.DisplayNames(display, { type: "language" }).of(code) ?? code;
  } catch {
    return code;
  }
}
