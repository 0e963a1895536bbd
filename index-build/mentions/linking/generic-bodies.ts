import { isKnownPlace } from "../../gazetteer/place-names.ts";
import { wordsOfAll } from "../../languages/index.ts";
import { COMMON_BODIES } from "../offices/words.ts";
import { type EventName, keyOf } from "./event-names.ts";

/** Last words after which the place is missing: `Rumah Sakit Umum Daerah`. */
const LOCAL_BODIES = wordsOfAll(({ names }) => names.localBodies);
/** Bodies that so many places have are named by them. */
const MIN_PLACES = 2;

/**
 * Keys of organisations that are no one's name: every town has one, and texts name it by the town.
 * `Dinas Sosial` is generic where `Dinas Sosial Bantul` and `Dinas Sosial Sleman` are named, too.
 */
export function genericBodies(names: readonly EventName[]): Set<string> {
  const places = new Map<string, Set<string>>();
  const generic = new Set<string>();
  for (const name of names) {
    if (name.kind !== "organization") continue;
    const words = keyOf(name).split(" ");
    if (COMMON_BODIES.has(keyOf(name))) generic.add(keyOf(name));
    if (words.length > 1 && LOCAL_BODIES.has(words.at(-1) ?? "")) generic.add(keyOf(name));
    for (let length = 2; length < words.length; length++) {
      const place = words.slice(length).join(" ");
      if (!isKnownPlace(place)) continue;
      const body = words.slice(0, length).join(" ");
      places.set(body, (places.get(body) ?? new Set()).add(place));
    }
  }
  for (const [body, those] of places) if (those.size >= MIN_PLACES) generic.add(body);
  return generic;
}
