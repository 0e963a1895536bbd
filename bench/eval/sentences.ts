import { readFile } from "node:fs/promises";
import { sentencesOf } from "../../index-build/sentences/index.ts";
import { dataPath, type Figure } from "../data.ts";

/** Sentence boundaries of a treebank's sentences, joined by spaces. */
export async function sentences(data: string): Promise<Figure[]> {
  const gold = (await readFile(dataPath(data, "segmentation", "csui-sentences.txt"), "utf8"))
    .split("\n")
    .filter((line) => line !== "");
  const text = gold.join(" ");
  let end = -1;
  const goldEnds = new Set(gold.map((sentence) => (end += sentence.length + 1)));
  const found = sentencesOf(text, [{ start: 0, end: text.length, subhead: false }]).map((span) => span.end);
  const right = found.filter((at) => goldEnds.has(at)).length;
  const [precision, recall] = [right / found.length, right / gold.length];
  return [
    { task: "sentences", figure: "boundary precision", value: precision, of: found.length },
    { task: "sentences", figure: "boundary recall", value: recall, of: gold.length },
    {
      task: "sentences",
      figure: "boundary F1",
      value: (2 * precision * recall) / (precision + recall),
      of: gold.length,
    },
  ];
}
