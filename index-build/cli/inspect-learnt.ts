import { parseCorpus } from "../pipeline/gather.ts";
import { type RepeatedText, repeatedTexts } from "../pipeline/repeated-texts.ts";
import { listCorpus, readKeptTexts } from "../read/index.ts";
import { placeOf } from "../runtime/report.ts";
import { rulesVersion, WorkStore } from "../runtime/work-store.ts";
import { type ConfigOption, loadConfig } from "./load-config.ts";
import { sayJson, sayLine } from "./terminal.ts";

interface Options extends ConfigOption {
  json?: true;
}

/** `kilas inspect --learnt`: what each site of a corpus was found to repeat. */
export async function printLearnt(corpus: string, { json, config: settings }: Options): Promise<void> {
  const config = await loadConfig(settings);
  const kept = await readKeptTexts(config.keptTexts);
  using store = WorkStore.open(null, rulesVersion(config.fields)).store;
  const parsed = await parseCorpus({ store, config, kept }, await listCorpus(corpus), () => {});
  const texts = repeatedTexts(parsed, store);
  if (json) for (const text of texts) sayJson(text);
  else for (const line of forPeople(texts, config.keptTexts)) sayLine(line);
}

const forPeople = (texts: readonly RepeatedText[], path: string): string[] => [
  `# ${texts.length === 0 ? "No site was found to repeat anything." : `What sites were found to repeat, and is left out. A line copied into ${path} keeps its text.`}`,
  ...texts.map(
    ({ site, text, place, pages, ofPages, example }) =>
      `${site}\t${text.replace(/\s+/g, " ")}\t${place}, ${pages} of ${ofPages} pages, as in ${placeOf(example)}`,
  ),
];
