import type { Citation, GeneratedStatement, NewsEvent, Statement } from "../../src/schema/index.ts";
import type { GeneratorConfig } from "../config/config.ts";
import { LANGUAGES } from "../languages/index.ts";
import { askModel, GeneratorError, messagesFor, readProposal } from "./request.ts";
import { faultIn } from "./verify.ts";

/**
 * Answers of models, kept between builds, so that the same corpus gives the same bytes and no
 * answer is paid for twice.
 */
export interface AnswerCache {
  keyOf(...parts: readonly string[]): string;
  get(key: string): Uint8Array | null;
  put(key: string, value: Uint8Array): void;
}

/** What came of asking. */
export interface Generated {
  /** By event id. */
  statements: Map<string, GeneratedStatement>;
  /** Proposals that were not published, each with the reason. */
  refused: { eventId: string; reason: string }[];
  /** Why asking was given up, or null. */
  failure: string | null;
}

/** After so many failures one after the other the endpoint is not asked again in this build. */
const MAX_FAILURES = 3;

/**
 * Lets a language model propose one sentence for each event of several articles, from the sentences
 * of its summary, and publishes it only where every name, number, date and quotation in it occurs
 * in the sentences it cites; see {@link faultIn}. The extractive summary stays as it is: a proposal
 * is published beside it.
 *
 * @param languages the language of each event, by its id.
 * @param cache null asks anew.
 * @param onProgress is given how many events are done, of how many.
 *
 * @example
 * ```ts
 * const { generator } = config;
 * const { refused } = await generateStatements(events, languages, generator, null, () => {});
 * ```
 */
export async function generateStatements(
  events: readonly Pick<NewsEvent, "id" | "articleIds" | "summary">[],
  languages: ReadonlyMap<string, string>,
  config: GeneratorConfig,
  cache: AnswerCache | null,
  onProgress: (done: number, total: number) => void,
): Promise<Generated> {
  const result: Generated = { statements: new Map(), refused: [], failure: null };
  const asked = events.filter(({ articleIds, summary }) => articleIds.length > 1 && summary.statements.length > 1);
  let failures = 0;
  for (const [index, event] of asked.entries()) {
    const sentences = sentencesOf([...event.summary.statements, ...event.summary.more]);
    const messages = messagesFor(
      sentences.map(({ text }) => text),
      languages.get(event.id) ?? LANGUAGES[0].tag,
    );
    try {
      const proposal = readProposal(await answerTo(messages, config, cache));
      failures = 0;
      const cited = (proposal?.sources ?? []).flatMap((number) => sentences[number - 1] ?? []);
      const fault = proposal === null ? "it is no JSON with text and sources" : refusal(proposal, cited);
      if (proposal === null || fault !== null) result.refused.push({ eventId: event.id, reason: fault ?? "" });
      else {
        result.statements.set(event.id, {
          text: proposal.text.trim(),
          citations: cited.map(({ citation }) => citation),
          model: config.model,
        });
      }
    } catch (error) {
      if (!(error instanceof GeneratorError)) throw error;
      result.refused.push({ eventId: event.id, reason: error.message });
      if (++failures === MAX_FAILURES) {
        result.failure = `${config.endpoint} failed ${MAX_FAILURES} times in a row, the last time since ${error.message}`;
        return result;
      }
    }
    onProgress(index + 1, asked.length);
  }
  return result;
}

function refusal(
  { text, sources }: { text: string; sources: number[] },
  cited: readonly CitedSentence[],
): string | null {
  if (cited.length !== sources.length) return "it cites a sentence that was not there";
  return faultIn(
    text,
    cited.map((one) => one.text),
  );
}

async function answerTo(
  messages: ReturnType<typeof messagesFor>,
  config: GeneratorConfig,
  cache: AnswerCache | null,
): Promise<string> {
  const key = cache?.keyOf("generator", config.endpoint, config.model, JSON.stringify(messages)) ?? "";
  const known = cache?.get(key);
  if (known) return new TextDecoder().decode(known);
  const content = await askModel(config, messages);
  cache?.put(key, new TextEncoder().encode(content));
  return content;
}

interface CitedSentence {
  text: string;
  citation: Citation;
}

/** The passages a model may use, each with its citation. */
const sentencesOf = (statements: readonly Statement[]): CitedSentence[] =>
  statements.flatMap(({ text, citations: [citation] }) =>
    citation ? [{ text: text.replace(/\s+/g, " "), citation }] : [],
  );
