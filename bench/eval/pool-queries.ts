/**
 * `npm run make:pool [-- --data DIR]`: prints what is still to be judged for `judged-queries`, one
 * JSON line a pair of query and article, in an order that tells nothing of the engine or the rank.
 */
import { createHash } from "node:crypto";
import { parseArgs } from "node:util";
import { DATA_OPTION } from "../made.ts";
import { readGrades, runQueries } from "./judged-queries.ts";

const { values } = parseArgs({ options: { data: DATA_OPTION } });
const { articles, answered } = await runQueries(values.data);
const grades = await readGrades();
const pairs = new Map(
  answered.flatMap(({ query, ids }) => ids.map((id) => [`${query.name} ${id}`, { query, id }] as const)),
);
const shuffle = (key: string) => createHash("sha256").update(key).digest("hex");
for (const [, { query, id }] of [...pairs]
  .filter(([key]) => !grades.has(key))
  .sort(([a, one], [b, other]) =>
    one.query.name === other.query.name
      ? shuffle(a) < shuffle(b)
        ? -1
        : 1
      : one.query.name < other.query.name
        ? -1
        : 1,
  )) {
  const { headline = "", articleBody = "", datePublished } = articles.get(id) ?? {};
  console.log(
    JSON.stringify({
      query: query.name,
      text: query.text,
      need: query.need,
      article: id,
      headline,
      date: datePublished?.value ?? null,
      body: articleBody.slice(0, 1500),
    }),
  );
}
