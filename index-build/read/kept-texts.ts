import { CorpusError } from "./corpus-files.ts";
import { readOwnerLines } from "./owner-lines.ts";

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
  const listed = await readOwnerLines(path, {
    name: "file of texts to keep",
    otherwise: "what it keeps would be left out",
    setting: "keptTexts",
  });
  return listed.flatMap(({ line, place }): KeptText[] => {
    if (line.trim() === "" || line.trimStart().startsWith("#")) return [];
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
