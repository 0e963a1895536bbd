/** A passage may reach over the end of a paragraph. */
export const onOneLine = (text: string): string => text.replace(/\s+/g, " ");
