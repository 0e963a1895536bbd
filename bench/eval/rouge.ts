import { l, n } from "js-rouge";

/** ROUGE F1 of a summary, 0–1 (Lin 2004). */
export interface Rouge {
  "ROUGE-1": number;
  "ROUGE-2": number;
  "ROUGE-L": number;
}

export const ROUGE_NAMES = ["ROUGE-1", "ROUGE-2", "ROUGE-L"] as const;

/** @param candidate sentences of tokens, in small letters. @param reference likewise. */
export function rouge(candidate: readonly (readonly string[])[], reference: readonly (readonly string[])[]): Rouge {
  const [text, gold] = [candidate, reference].map((sentences) => sentences.map((one) => one.join(" ")).join("\n"));
  if (!text?.trim() || !gold?.trim()) return { "ROUGE-1": 0, "ROUGE-2": 0, "ROUGE-L": 0 };
  const tokenizer = (input: string) => input.split(/\s+/).filter(Boolean);
  const segmenter = (input: string) => input.split("\n");
  return {
    "ROUGE-1": n(text, gold, { n: 1, tokenizer }),
    "ROUGE-2": n(text, gold, { n: 2, tokenizer }),
    "ROUGE-L": l(text, gold, { tokenizer, segmenter }),
  };
}

/** The means of several, in hundredths as the papers print them. */
export function meanRouge(scores: readonly Rouge[]): Rouge {
  const mean = (name: keyof Rouge) => (100 * scores.reduce((sum, one) => sum + one[name], 0)) / scores.length;
  return { "ROUGE-1": mean("ROUGE-1"), "ROUGE-2": mean("ROUGE-2"), "ROUGE-L": mean("ROUGE-L") };
}
