import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { dateArticle } from "../../index-build/dates/index.ts";
import { extract } from "../../index-build/extract/index.ts";

const FOLDER = "test/fixtures/page-templates";

/** What an editor copied from a page that was made by hand after the template of a system. */
interface Copied {
  headline: string;
  authors: string[];
  publisher: string | null;
  day: string;
  body: string[];
  mustNotContain: string[];
}

const NAMES = readdirSync(FOLDER).filter((name) => name.endsWith(".html"));

/** The list of main points above a live blog is text by its markup; the editor left it out. */
const MAIN_POINTS = new Set([
  "Perkara utama setakat ini",
  "Lebih 300 PPS kini dibuka di dua negeri",
  "Puncak banjir dijangka tengah malam ini",
  "Satu kematian disahkan setakat ini",
  "Orang awam diminta elak jalan Kota Bharu-Kuala Krai",
]);

it.each(NAMES)("%s comes out as an editor would copy it", (name) => {
  const copied = JSON.parse(readFileSync(join(FOLDER, name.replace(/html$/, "json")), "utf8")) as Copied;
  const text = readFileSync(join(FOLDER, name), "utf8");
  const found = extract({ fields: {}, page: { type: "html", text } });
  if ("reason" in found) throw new Error(found.reason);
  const { headline, authors, publisher, articleBody, paragraphs } = found;
  const body = paragraphs.map(({ start, end }) => articleBody.slice(start, end));
  expect(body.filter((one) => !MAIN_POINTS.has(one))).toEqual(copied.body.map((one) => one.replace(/\s+/g, " ")));
  expect(copied.mustNotContain.filter((one) => articleBody.includes(one))).toEqual([]);
  expect({ headline, publisher, authors: authors.map((one) => one.name) }).toEqual({
    headline: copied.headline,
    publisher: copied.publisher,
    authors: copied.authors,
  });
  expect(dateArticle(found, "+07:00").datePublished.value?.slice(0, 10)).toBe(copied.day);
});

it("ten systems are covered", () => expect(NAMES).toHaveLength(10));
