import { listCorpus, readCorpus } from "../../index-build/read/index.ts";
import type { Figure } from "../data.ts";
import type { BuiltFiles } from "./built.ts";

/** Every record that was read is an article, a copy of one, or a named problem. */
export async function accounting(corpus: string, { articles, problems }: BuiltFiles): Promise<Figure[]> {
  let records = 0;
  for await (const _read of readCorpus(await listCorpus(corpus))) records++;
  const copies = articles.reduce((sum, article) => sum + article.copies.length, 0);
  const accounted = articles.length + copies + problems.length;
  return [
    { task: "accounting", figure: "records accounted for", value: accounted / records, of: records, atLeast: 1 },
    {
      task: "accounting",
      figure: "records that became an article or a copy",
      value: (articles.length + copies) / records,
      of: records,
    },
  ];
}
