import { expect, it } from "vitest";
import { resolveTimes } from "../../index-build/dates/resolve.ts";

it.each([
  ["The minister resigned last Friday after the vote.", ["2024-05-31"]],
  ["Last Friday, the court ruled against him.", ["2024-05-31"]],
  ["He resigned on Friday.", ["2024-06-07"]],
  ["She will meet him next Friday.", ["2024-06-14"]],
  ["She met him last Monday.", ["2024-06-03"]],
  ["Dua puluh lima hari lalu banjir melanda desa itu.", ["2024-05-13"]],
  ["It happened twenty-five years ago.", ["1999"]],
  ["Setengah tahun lalu ia pergi.", []],
])("on a Friday: “%s”", (text, days) =>
  expect(resolveTimes(text, "2024-06-07").map(({ date }) => date.value)).toEqual(days),
);
