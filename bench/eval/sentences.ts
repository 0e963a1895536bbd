import { readFile } from "node:fs/promises";
import { sentencesOf } from "../../index-build/sentences/index.ts";
import { dataPath, type Figure } from "../data.ts";

/**
 * A mark that ends a sentence; a headline that stands among the sentences of the treebank has none.
 */
const CLOSED = /[.!?…]["”')\]]*$/u;

/**
 * Sentence boundaries of a treebank's sentences, joined by spaces: of all, and of those that end in
 * a mark.
 */
export async function sentences(data: string): Promise<Figure[]> {
  const all = (await readFile(dataPath(data, "segmentation", "csui-sentences.txt"), "utf8"))
    .split("\n")
    .filter((line) => line !== "");
  return [
    ...figuresOf(all, ""),
    ...figuresOf(
      all.filter((line) => CLOSED.test(line)),
      ", sentences with a final mark",
    ),
  ];
}

function figuresOf(gold: readonly string[], suffix: string): Figure[] {
  const text = gold.join(" ");
  let end = -1;
  const goldEnds = new Set(gold.map((sentence) => (end += sentence.length + 1)));
  const found = sentencesOf(text, [{ start: 0, end: text.length, subhead: false }]).map((span) => span.end);
  const right = found.filter((at) => goldEnds.has(at)).length;
  const [precision, recall] = [right / found.length, right / gold.length];
  const figure = (name: string, value: number, of: number): Figure => ({
    task: "sentences",
    figure: `boundary ${name}${suffix}`,
    value,
    of,
  });
  return [
    figure("precision", precision, found.length),
    figure("recall", recall, gold.length),
    figure("F1", (2 * precision * recall) / (precision + recall), gold.length),
  ];
}
