const KEY = "kilas-recent";
const MAX_SEARCHES = 6;
const MIN_CHARS = 2;
/** A search as long as this is a pasted text, in UTF-16 units. */
const MAX_CHARS = 80;

/**
 * The last searches, kept in this browser only, the latest first. Where it keeps nothing, there are
 * none.
 */
export class RecentSearches {
  all(): string[] {
    try {
      const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? "[]");
      return Array.isArray(kept) ? kept.filter((one) => typeof one === "string").slice(0, MAX_SEARCHES) : [];
    } catch {
      return [];
    }
  }

  add(text: string): void {
    const query = text.trim();
    if (query.length < MIN_CHARS || query.length > MAX_CHARS) return;
    const others = this.all().filter((one) => one.toLowerCase() !== query.toLowerCase());
    try {
      localStorage.setItem(KEY, JSON.stringify([query, ...others].slice(0, MAX_SEARCHES)));
    } catch {
      // A private window, or no room: then nothing is kept.
    }
  }

  clear(): void {
    try {
      localStorage.removeItem(KEY);
    } catch {
      // Nothing was kept.
    }
  }
}
