import type { EntityType } from "../../src/schema/index.ts";

/** What the owner says of a name. */
export interface OwnerName {
  /** The name as it is shown or written, or the id of its entity. */
  name: string;
  /** The name to show. */
  rename?: string;
  /** Further forms and names of the same. */
  aliases?: readonly string[];
  type?: EntityType;
  /** Whether a person is public: may be a facet, a suggestion, and in several events. */
  public?: true;
  /** Whether it stands nowhere. */
  hide?: true;
  /**
   * Others of the same name: who is told with one of these offices, or in one of these articles, is
   * another of its own name.
   */
  split?: readonly { name: string; offices?: readonly string[]; articles?: readonly string[] }[];
  /** `FILE:LINE`. */
  place: string;
}
