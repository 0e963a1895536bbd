import { readFile } from "node:fs/promises";
import {
  firstOf,
  furtherOf,
  kindOf,
  NAME_KINDS,
  type NameKind,
  OUTSIDE,
} from "../../index-build/mentions/tagger/labels.ts";
import { type Token, tokensOf } from "../../index-build/mentions/tagger/tokens.ts";
import { dataPath, readAllRecords } from "../data.ts";
import { addressName, judgements } from "../judgements.ts";

/** A name as somebody marked it. Offsets into the text. */
export interface MarkedName {
  start: number;
  end: number;
  kind: NameKind;
}

/** A sentence with its names. */
export interface LabelledSentence {
  text: string;
  names: MarkedName[];
  /**
   * Whose rules it was marked by. In `idner` laws, products and the like are not marked; in `own`
   * they are.
   */
  rules: "idner" | "own";
}

const KIND_OF: Readonly<Record<string, NameKind>> = { PER: "person", ORG: "organization", LOC: "place", MISC: "other" };

/** A part of idner-news-2k: tokens a line, with their labels. */
export async function idnerSentences(data: string, part: "train" | "dev" | "test"): Promise<LabelledSentence[]> {
  const file = await readFile(dataPath(data, "names", "idner-news-2k", `${part}.txt`), "utf8");
  return file
    .split(/\n\s*\n/)
    .map((block) => block.split("\n").filter((line) => line.trim() !== ""))
    .filter((lines) => lines.length > 0)
    .map((lines) => {
      const sentence: LabelledSentence = { text: "", names: [], rules: "idner" };
      for (const line of lines) {
        const [word = "", ...rest] = line.trim().split(" ");
        const label = rest.at(-1) ?? "O";
        if (sentence.text !== "") sentence.text += " ";
        const start = sentence.text.length;
        sentence.text += word;
        const last = sentence.names.at(-1);
        if (label.startsWith("B-"))
          sentence.names.push({ start, end: sentence.text.length, kind: KIND_OF[label.slice(2)] ?? "other" });
        else if (label.startsWith("I-") && last) last.end = sentence.text.length;
      }
      return sentence;
    });
}

/** A line of `names.jsonl` and `names-development.jsonl`; see the README there. */
interface JudgedSentence {
  file: string;
  id: string;
  field: string;
  index?: number;
  from: number;
  to: number;
  names: [from: number, to: number, type: string][];
  second?: [from: number, to: number, type: string][];
}

/** A sentence as it was read twice, where it was. */
export interface ReadSentence extends LabelledSentence {
  /** The names of the second reading. */
  second: MarkedName[];
  /** File of the data, id of its record, and where its text begins in the record's field. */
  file: string;
  id: string;
  field: string;
  from: number;
}

type TextRecord = Record<string, unknown> & { id?: string; url?: string };

/** The sentences of a file of judgements, with the texts of the data. */
export async function judgedSentences(data: string, file: string): Promise<ReadSentence[]> {
  const lines = await judgements<JudgedSentence>(file);
  const records = new Map<string, TextRecord>();
  for (const path of new Set(lines.map((line) => line.file))) {
    for (const record of await readAllRecords<TextRecord>(data, ...path.split("/"))) {
      if (record.id !== undefined) records.set(`${path} ${record.id}`, record);
      if (record.url) records.set(`${path} ${addressName(record.url)}`, record);
    }
  }
  return lines.map((line) => {
    const field = records.get(`${line.file} ${line.id}`)?.[line.field];
    const whole = Array.isArray(field) ? field[line.index ?? 0] : field;
    if (typeof whole !== "string")
      throw new Error(`${line.file} has no ${line.field} of ${line.id}, which ${file} names.`);
    const namesOf = (names: JudgedSentence["names"]): MarkedName[] =>
      names.map(([start, end, type]) => ({ start, end, kind: KIND_OF[type] ?? "other" }));
    return {
      ...{ file: line.file, id: line.id, field: line.field, from: line.from },
      text: whole.slice(line.from, line.to),
      names: namesOf(line.names),
      second: namesOf(line.second ?? line.names),
      rules: "own",
    };
  });
}

/** A sentence as the tagger learns it. */
export interface TokenLabels {
  tokens: Token[];
  /** One a token. */
  labels: Uint8Array;
}

export function labelsOf({ text, names }: LabelledSentence): TokenLabels {
  const tokens = tokensOf(text);
  const labels = new Uint8Array(tokens.length).fill(OUTSIDE);
  for (const { start, end, kind } of names) {
    let isFurther = false;
    tokens.forEach((token, index) => {
      if (token.end <= start || token.start >= end) return;
      labels[index] = (isFurther ? furtherOf : firstOf)(NAME_KINDS.indexOf(kind));
      isFurther = true;
    });
  }
  return { tokens, labels };
}

/** Whether a label may be the right one: what `idner` leaves unmarked may be a law or a product. */
export function mayBe(label: number, marked: number, rules: LabelledSentence["rules"]): boolean {
  if (label === marked) return true;
  return rules === "idner" && marked === OUTSIDE && NAME_KINDS[kindOf(label)] === "other";
}
