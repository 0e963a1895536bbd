import * as v from "valibot";
import { MANIFEST_FORMAT_VERSION, type Manifest } from "../../schema/index.ts";
import { BuildError, checksumOf, decodeKeyed, decodeNumbered, decodeRef, encodeRef, encodeShards } from "./index.ts";

/** A manifest that its build may not have named or sealed yet. */
type OpenManifest = Omit<Manifest, "build" | "checksum"> & Partial<Manifest>;

/** A manifest as JSON, its references as `shard-refs.ts` writes them. */
export const encodeManifest = (manifest: OpenManifest): string => JSON.stringify(toWire(manifest));

/** The checksum of all other fields of a manifest as JSON, in its order. */
export const manifestChecksum = (manifest: OpenManifest): number => wireChecksum(toWire(manifest));

/** @throws BuildError where the text is no manifest of this version, or not as it was written. */
export function readManifest(text: string): Manifest {
  const { success, output: wire } = v.safeParse(SEALED, parse(text));
  if (!success) throw damaged();
  if (wire.formatVersion !== MANIFEST_FORMAT_VERSION) {
    throw new BuildError(
      `The files were built in format ${wire.formatVersion}, this code reads ${MANIFEST_FORMAT_VERSION}: build them anew with npm run build.`,
    );
  }
  if (wireChecksum(wire) !== wire.checksum) throw damaged();
  const read = v.safeParse(MANIFEST, wire);
  if (!read.success) throw damaged();
  return read.output;
}

/** The fields stay in their order: the checksum and the build's name depend on it. */
const toWire = (manifest: OpenManifest) => ({
  ...manifest,
  index:
    manifest.index.kind === "packed" ? { ...manifest.index, head: encodeRef(manifest.index.head) } : manifest.index,
  suggestions: encodeRef(manifest.suggestions),
  articles: encodeShards(manifest.articles),
  articleIds: encodeShards(manifest.articleIds),
  events: encodeShards(manifest.events),
  eventIds: encodeShards(manifest.eventIds),
  headings: encodeShards(manifest.headings),
  lists: encodeShards(manifest.lists),
  indexes: encodeShards(manifest.indexes),
  subjects: encodeShards(manifest.subjects),
  storylines: encodeShards(manifest.storylines),
  moved: encodeShards(manifest.moved),
});

const wireChecksum = ({ checksum: _checksum, ...rest }: object & { checksum?: unknown }): number =>
  checksumOf(new TextEncoder().encode(JSON.stringify(rest)));

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw damaged();
  }
}

/** What is read before anything else is known of a manifest. */
const SEALED = v.looseObject({ formatVersion: v.number(), checksum: v.number() });

/** References are decoded by hand: there are thousands, and a Worker reads them at start-up. */
const decoded = <T>(decode: (value: unknown) => T) => v.pipe(v.unknown(), v.transform(decode));
const [REF, NUMBERED, KEYED] = [decoded(decodeRef), decoded(decodeNumbered), decoded(decodeKeyed)];

const SYNONYM_RULES = v.array(v.union([v.array(v.string()), v.object({ from: v.string(), to: v.array(v.string()) })]));

/**
 * Its fields are in the order of the file, so that a manifest that is read and written again keeps
 * its checksum.
 */
const MANIFEST: v.GenericSchema<unknown, Manifest> = v.object({
  formatVersion: v.number(),
  site: v.object({
    name: v.string(),
    url: v.nullable(v.string()),
    faults: v.nullable(v.string()),
    defaultLanguage: v.string(),
    utcOffset: v.string(),
    synonyms: SYNONYM_RULES,
  }),
  learntSynonyms: SYNONYM_RULES,
  indexFingerprint: v.string(),
  index: v.variant("kind", [
    v.object({ kind: v.literal("embedded") }),
    v.object({ kind: v.literal("packed"), head: REF }),
  ]),
  suggestions: REF,
  articles: NUMBERED,
  articleIds: KEYED,
  events: NUMBERED,
  eventIds: KEYED,
  headings: NUMBERED,
  lists: KEYED,
  indexes: KEYED,
  subjects: KEYED,
  storylines: KEYED,
  moved: KEYED,
  articleCount: v.number(),
  eventCount: v.number(),
  build: v.string(),
  checksum: v.number(),
});

const damaged = (): BuildError =>
  new BuildError(
    "The manifest of the build (worker/manifest.txt) is damaged: build it anew with npm run build and deploy it.",
  );
