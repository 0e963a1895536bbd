import { expect, it } from "vitest";
import { isClearly } from "../../index-build/language-identification/index.ts";
import type { ArticleDraft } from "../../index-build/pipeline/article-draft.ts";
import { languageByPublisher } from "../../index-build/pipeline/language-by-publisher.ts";

const draft = (publisher: string | null, inLanguage: string, articleBody = "Dua ekor ikan di sungai.") =>
  ({ article: { publisher, inLanguage, headline: "Ikan", articleBody } }) as ArticleDraft;
const languages = (drafts: readonly ArticleDraft[]) =>
  languageByPublisher(drafts).map(({ article }) => article.inLanguage);

const INDONESIAN =
  "Menurut polisi, kasus itu terjadi karena warga tidak bisa lewat jalan kota dan mengatakan bahwa uang mereka habis.";

it("gives a text that may be of either language that of its publisher's others", () => {
  const malay = Array.from({ length: 8 }, () => draft("Kolom", "ms"));
  expect(languages([...malay, draft("Kolom", "id")]).at(-1)).toBe("ms");
  expect(languages([...malay, draft("Lain", "id"), draft(null, "id")]).slice(-2)).toEqual(["id", "id"]);
});

it("leaves a text that is clear, one of another vocabulary, and a publisher of few or of both", () => {
  expect(isClearly("id", INDONESIAN)).toBe(true);
  const malay = Array.from({ length: 8 }, () => draft("Kolom", "ms"));
  expect(languages([...malay, draft("Kolom", "id", INDONESIAN), draft("Kolom", "en")]).slice(-2)).toEqual(["id", "en"]);
  const both = [...malay.slice(0, 4), ...Array.from({ length: 4 }, () => draft("Kolom", "id"))];
  expect(languages(both)).toEqual(both.map(({ article }) => article.inLanguage));
  expect(languages([draft("Kolom", "ms"), draft("Kolom", "id")])).toEqual(["ms", "id"]);
});
