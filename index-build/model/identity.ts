import { createHash } from "node:crypto";
import { encodeIdentity } from "../../src/identity/index.ts";

/** A short name for a content: see `encodeIdentity`. */
export function identityOf(content: string | Uint8Array): string {
  return encodeIdentity(createHash("sha256").update(content).digest());
}

/** The id of the storyline that begins with an event. */
export const storylineIdOf = (firstEventId: string): string => identityOf(`storyline:${firstEventId}`);
