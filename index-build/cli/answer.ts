import { answer } from "../../src/search/index.ts";
import { checkQuery, faultOfQuery } from "./check-query.ts";
import { inputLines } from "./lines.ts";
import { type BuildChoice, openBuild } from "./open-build.ts";
import { say, sayJson } from "./terminal.ts";

interface Options extends BuildChoice {
  batch?: true;
}

/**
 * `kilas answer`: the statements that answer a question, for people; with `--batch`, for programs,
 * a JSON line for each line.
 */
export async function answerCommand(question: string | undefined, options: Options): Promise<void> {
  checkQuery("answer", question, options.batch === true);
  const built = await openBuild(options);
  if (question !== undefined) {
    const { statements, reason } = await answer(built.open(), question);
    say(reason ?? statements.map(forPeople).join("\n"));
    return;
  }
  for await (const query of inputLines()) {
    const fault = faultOfQuery(query);
    const { statements, reason } =
      fault === null ? await answer(built.open(), query) : { statements: [], reason: fault };
    const brief = statements.map(({ text, citations }) => ({ text, citations }));
    sayJson({ query, statements: brief, reason });
  }
}

type AnswerStatement = Awaited<ReturnType<typeof answer>>["statements"][number];

function forPeople({ text, citations: [source] }: AnswerStatement): string {
  const place = [source?.publisher, source?.link ?? source?.articleId].filter(Boolean).join(" · ");
  return `• ${text.replace(/\s+/g, " ")}\n  ${place}`;
}
