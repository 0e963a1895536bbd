import { alternativesOfAll, wordsOfAll } from "./index.ts";

/** What the stages share of speech, of all languages. */

/** Words beside a quotation with its speaker: those that are frequent, and with them the rare. */
export const FREQUENT_TAGS = wordsOfAll(({ speech }) => speech.tags);
export const TAGS = wordsOfAll(({ speech }) => `${speech.tags} ${speech.rareTags}`);
/** The pattern of a pronoun behind a tag. */
export const PRONOUN_BEHIND = alternativesOfAll(({ speech }) => speech.pronounsBehind);
