const NEGATION = /\b(?:tidak|tak|bukan|belum|batal|gagal|tanpa|not|no|never|without)\b/i;

/** Whether a text holds a word that turns its meaning round. Indonesian, Malay and English. */
export function isNegated(text: string): boolean {
  return NEGATION.test(text);
}
