import { analysisLanguage, analyze } from "../../src/analysis/index.ts";
import { sentencesOf } from "../sentences/index.ts";
import { inputLines } from "./lines.ts";
import { sayJson } from "./terminal.ts";

/** `kilas analyze`: a line of JSON for each line of text, `{"terms": […], "sentences": […]}`. */
export async function analyzeLines({ lang }: { lang: string }): Promise<void> {
  for await (const text of inputLines()) {
    const terms = analyze(text, analysisLanguage(lang)).map((token) => token.term);
    const sentences = sentencesOf(text, [{ start: 0, end: text.length, subhead: false }]).map(({ start, end }) =>
      text.slice(start, end),
    );
    sayJson({ terms, sentences });
  }
}
