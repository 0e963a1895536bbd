import type { EventName } from "./event-names.ts";

/** From when on a person who holds no office is known to the public. */
export interface PublicPersonRule {
  /** Named publishers that name them … */
  publishers: number;
  /** … over so many events. */
  events: number;
}

/** Words of an office are told by so large a share of the events that name somebody, at least. */
const MIN_OFFICE_SHARE = 0.2;

/** The same of somebody who is told as a victim or a suspect, too, and of a name of one word. */
const MIN_SHARE_OF_DOUBTFUL = 0.5;

/**
 * Whether a person may be a facet, a suggestion, and a participant of several events: who holds an
 * office, or is named by enough publishers over enough events. Never who is told by initials; a
 * minor or a relative only by the second; a victim or a suspect by an office only if most events
 * tell it.
 */
export function isPublicPerson(names: readonly EventName[], { publishers, events }: PublicPersonRule): boolean {
  const told = (standing: "initials" | "minor" | "victim or suspect" | "relative" | "aged") =>
    names.filter((name) => name.standing.has(standing)).length;
  if (told("initials") > 0) return false;
  const writers = new Set(
    names.flatMap(({ forms }) => [...forms.values()].flatMap(({ publishers: those }) => [...those])),
  );
  // A name of one word is borne by too many.
  const isMononym = names.every(({ label }) => !label.includes(" "));
  const isKnown =
    !isMononym &&
    [...writers].filter((one) => !one.startsWith("article ")).length >= publishers &&
    names.length >= events;
  if (told("minor") > names.length / 2) return false;
  if (isKnown) return true;
  if (told("minor") + told("relative") > 0) return false;
  const inOffice = names.filter(({ roles }) => [...roles.values()].some(({ kind }) => kind === "office")).length;
  // Who is suspected in office answers for it in public; a victim with a namesake in office does
  // not.
  const least = told("victim or suspect") > 0 || isMononym ? MIN_SHARE_OF_DOUBTFUL : MIN_OFFICE_SHARE;
  return inOffice > 0 && inOffice >= least * names.length;
}
