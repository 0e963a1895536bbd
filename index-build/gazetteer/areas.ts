import { createRequire } from "node:module";
import { parse } from "csv-parse/sync";
import { LANGUAGES } from "../languages/index.ts";
import { packageFile } from "../runtime/package-file.ts";

// The files of the package are read as they are: its functions are asynchronous and make objects
// of every row, islands included.
const PACKAGE = createRequire(import.meta.url).resolve("idn-area-data");

/** The administrative levels of Indonesia, from the widest. */
export const AREA_LEVELS = ["provinces", "regencies", "districts", "villages"] as const;
export type AreaLevel = (typeof AREA_LEVELS)[number];

/** An administrative area of Indonesia. */
export interface Area {
  /** `34.04.07.2003`: a part for each level, so that it begins with that of the area around it. */
  code: string;
  /** With `Kabupaten` or `Kota` for regencies, without any word of kind for the others. */
  name: string;
}

const known = new Map<AreaLevel, readonly Area[]>();

/** The areas of a level, read once: idn-area-data (MIT), after the ministry's own list (ODbL). */
export function areasOf(level: AreaLevel): readonly Area[] {
  const found = known.get(level) ?? readAreas(level);
  known.set(level, found);
  return found;
}

function readAreas(level: AreaLevel): Area[] {
  const rows: Area[] = parse(packageFile(PACKAGE, `../data/${level}.csv`), { columns: true });
  return rows.map(({ code, name }) => ({ code, name }));
}

/** Words of each level before a name, the longest first; see `PlaceWords.areaKinds`. */
export const AREA_KINDS: readonly (readonly string[])[] = AREA_LEVELS.map((_, level) =>
  LANGUAGES.flatMap(({ places }) => (places.areaKinds[level] ?? "").split("|").filter(Boolean)).sort(
    (a, b) => b.length - a.length,
  ),
);

/**
 * The name of an area without the words of its kind: `Kabupaten Bantul` is `Bantul`, of the level
 * `regencies`.
 */
export function bareName(name: string, level: AreaLevel): string {
  const kinds = AREA_KINDS[AREA_LEVELS.indexOf(level)];
  const kind = kinds?.find((words) => name.toLowerCase().startsWith(`${words} `));
  return kind === undefined ? name : name.slice(kind.length + 1);
}
