/** The words right before an offset, the last ones of so many characters, without empty ones. */
export const wordsBefore = (text: string, offset: number, maxChars: number): string[] =>
  text
    .slice(Math.max(0, offset - maxChars), offset)
    .split(/\s/)
    .filter((word) => word !== "");
