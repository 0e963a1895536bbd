import type { CreditWords } from "./topics/credits.ts";
import type { DatelineWords } from "./topics/datelines.ts";
import type { DateWords } from "./topics/dates.ts";
import type { GenreWords } from "./topics/genres.ts";
import type { HeadlineWords } from "./topics/headlines.ts";
import type { IdentityWords } from "./topics/identity.ts";
import type { NameWords } from "./topics/names.ts";
import type { NumberWords } from "./topics/numbers.ts";
import type { PageWords } from "./topics/page.ts";
import type { PlaceWords } from "./topics/places.ts";
import type { PropositionWords } from "./topics/propositions.ts";
import type { QuantityWords } from "./topics/quantities.ts";
import type { RecordWords } from "./topics/records.ts";
import type { SentenceWords } from "./topics/sentences.ts";
import type { SpeechWords } from "./topics/speech.ts";
import type { WallWords } from "./topics/walls.ts";

/**
 * What the build knows of a language: words and fragments of regular expressions, no rules. Rules
 * belong to the stages and read every pack, or that of an article's language. A fragment holds no
 * capturing group and may be several alternatives (`a|b`); words are in small letters.
 */
export interface LanguagePack {
  /** BCP 47 primary subtag. */
  tag: string;
  identity: IdentityWords;
  page: PageWords;
  credits: CreditWords;
  datelines: DatelineWords;
  headlines: HeadlineWords;
  genres: GenreWords;
  names: NameWords;
  places: PlaceWords;
  records: RecordWords;
  propositions: PropositionWords;
  dates: DateWords;
  numbers: NumberWords;
  quantities: QuantityWords;
  sentences: SentenceWords;
  speech: SpeechWords;
  walls: WallWords;
}
