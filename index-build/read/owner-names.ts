import * as v from "valibot";
import { isMap, isSeq, LineCounter, parseDocument, type YAMLMap } from "yaml";
import { foldName } from "../gazetteer/fold-name.ts";
import type { OwnerName } from "../model/owner-names.ts";
import { CorpusError } from "./corpus-files.ts";
import { readOwnerLines } from "./owner-lines.ts";

const HOW =
  "names.yaml is a list of entries, each with `name:` and what is to be done with it; docs/names.md has examples";

const text = v.pipe(
  v.string("Write a text."),
  v.trim(),
  v.check((one) => /[\p{L}\p{N}]/u.test(one), "Write a name."),
);
const texts = v.pipe(v.array(text, "Write a list of texts."), v.minLength(1, "Write one or more."));
const Entry = v.pipe(
  v.strictObject({
    name: text,
    rename: v.exactOptional(text),
    aliases: v.exactOptional(texts),
    type: v.exactOptional(v.picklist(["person", "organization", "place"], "Write person, organization or place.")),
    public: v.exactOptional(v.literal(true, "Write true, or leave it out.")),
    hide: v.exactOptional(v.literal(true, "Write true, or leave it out.")),
    split: v.exactOptional(
      v.pipe(
        v.array(
          v.pipe(
            v.strictObject({ name: text, offices: v.exactOptional(texts), articles: v.exactOptional(texts) }),
            v.check(
              ({ offices, articles }) => offices !== undefined || articles !== undefined,
              "Say by which offices or in which articles the other one is told.",
            ),
          ),
          "Write a list of others of the same name.",
        ),
        v.minLength(1, "Write one or more."),
      ),
    ),
  }),
  v.check(
    ({ name: _, hide, ...rest }) => hide === undefined || Object.keys(rest).every((word) => word === "aliases"),
    "What is hidden has no other words but aliases: leave out hide, or the others.",
  ),
  v.check(
    ({ name: _, ...rest }) => Object.keys(rest).length > 0,
    "Say what to do: rename, aliases, type, public, hide or split.",
  ),
);

/**
 * Reads what the owner says of names: a YAML list of entries. A file that does not exist says
 * nothing.
 *
 * @throws CorpusError where the file cannot be read, an entry is none, two entries are of one name,
 * or names are aliases of each other in a circle.
 */
export async function readOwnerNames(path: string): Promise<OwnerName[]> {
  const lines = await readOwnerLines(path, {
    name: "file of names",
    otherwise: "what it hides would be published",
    setting: "names",
  });
  const counter = new LineCounter();
  const document = parseDocument(lines.map(({ line }) => line).join("\n"), { lineCounter: counter });
  const lineAt = (offset: number | undefined) => `${path}:${counter.linePos(offset ?? 0).line}`;
  const [fault] = document.errors;
  if (fault)
    throw new CorpusError(
      `${lineAt(fault.pos[0])} is no YAML (${fault.code.toLowerCase().replaceAll("_", " ")}): ${HOW}.`,
    );
  if (document.contents === null) return [];
  if (!isSeq(document.contents)) throw new CorpusError(`${path}:1 is no list: ${HOW}.`);
  const names = document.contents.items.map((item) => {
    const place = lineAt((item as YAMLMap).range?.[0]);
    if (!isMap(item)) throw new CorpusError(`${place} is no entry: ${HOW}.`);
    return { ...entryOf(item.toJSON(), place), place };
  });
  checkTogether(names);
  return names;
}

function entryOf(value: unknown, place: string): Omit<OwnerName, "place"> {
  const parsed = v.safeParse(Entry, value);
  if (parsed.success) return parsed.output;
  const [issue] = parsed.issues;
  const at = v.getDotPath(issue);
  const isUnknown = issue.type === "strict_object" && issue.expected === "never";
  const said = isUnknown
    ? "There is no such word: name, rename, aliases, type, public, hide and split are."
    : issue.message;
  throw new CorpusError(`${place}${at === null ? "" : `, ${at}`}: ${said}`);
}

function checkTogether(names: readonly OwnerName[]): void {
  const entries = new Map<string, OwnerName>();
  for (const one of names) {
    const before = entries.get(foldName(one.name));
    if (before)
      throw new CorpusError(
        `${one.place} is of the same name as ${before.place}, ${one.name}: put them into one entry.`,
      );
    entries.set(foldName(one.name), one);
  }
  const ownerOf = new Map<string, OwnerName>();
  for (const one of names) {
    for (const alias of one.aliases ?? []) {
      const before = ownerOf.get(foldName(alias));
      if (before && before !== one)
        throw new CorpusError(`${one.place} and ${before.place} both have the alias ${alias}: a name is of one only.`);
      ownerOf.set(foldName(alias), one);
    }
  }
  for (const one of names) {
    const other = ownerOf.get(foldName(one.name));
    const isOwn = one.rename ?? one.type ?? one.public ?? one.hide ?? one.split;
    if (other && other !== one && isOwn !== undefined)
      throw new CorpusError(
        `${one.place} is of ${one.name}, which ${other.place} has for an alias, so that it would count for nothing: put them into one entry.`,
      );
  }
  for (const start of names) {
    const passed = new Set<OwnerName>();
    for (let at: OwnerName | undefined = start; at; at = ownerOf.get(foldName(at.name))) {
      if (passed.has(at))
        throw new CorpusError(
          `${[...passed].map(({ place }) => place).join(", ")} make names aliases of each other in a circle: ${[...passed].map(({ name }) => name).join(", ")}.`,
        );
      passed.add(at);
    }
  }
}
