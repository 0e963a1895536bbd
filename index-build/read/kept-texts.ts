import { readFile } from "node:fs/promises";
import { CorpusError } from "./corpus-files.ts";

/** A text that a site repeats and that is the articles' own all the same. */
export interface KeptText {
  /** The site, as `kilas inspect --learnt` names it. */
  site: string;
  text: string;
  /** `FILE:LINE`. */
  place: string;
}

/**
 * Reads a file of texts to keep: on each line a site, a tab and a text, as `kilas inspect --learnt`
 * prints them; what follows a second tab, and a line that begins with `#`, is a note. A file that
 * does not exist keeps nothing.
 *
 * @throws CorpusError where the file cannot be read, or a line has no tab.
 */
export async function readKeptTexts(path: string): Promise<KeptText[]> {
  const content = await readFile(path, "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return "";
    throw new CorpusError(
      `The file of texts to keep ${path} cannot be read (${error.code}), so nothing was built: what it keeps would be left out. Check the file, or keptTexts in kilas.config.ts.`,
    );
  });
  const lines = content.replace(/^\uFEFF/, "").split(/\r?\n/);
  return lines.flatMap((line, index): KeptText[] => {
    if (line.trim() === "" || line.trimStart().startsWith("#")) return [];
    const place = `${path}:${index + 1}`;
    const [site = "", text] = line.split("\t");
    if (text === undefined || text.trim() === "" || site.trim() === "")
      throw new CorpusError(
        `${place} names no ${site.trim() === "" ? "site" : "text"}: write the site, a tab and the text, as kilas inspect --learnt prints them.`,
      );
    return [{ site: nameOfSite(site.trim()), text: text.trim(), place }];
  });
}

/** A site as it is known, where people paste an address or write capitals; a folder stays. */
const nameOfSite = (written: string): string =>
  written.startsWith("folder ")
    ? written
    : written
        .toLowerCase()
        .replace(/^https?:\/\//, "")
        .replace(/^www\./, "")
        .replace(/\/.*/, "");
