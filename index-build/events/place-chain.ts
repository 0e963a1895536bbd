import { foldedWords } from "../../src/analysis/index.ts";
import { AREA_LEVELS, type Area, type AreaLevel, areasOf, bareRegency } from "../model/areas.ts";
import { LANGUAGES } from "../languages/index.ts";

const folded = (name: string): string => foldedWords(name).join(" ");

/** Words of each level before a name, in the order of `AREA_LEVELS`. */
const KINDS = AREA_LEVELS.map((_, level) => new Set(LANGUAGES.flatMap(({ places }) => (places.areaKinds[level] ?? "").split("|").filter(Boolean))));

interface Gazetteer {
  byName: ReadonlyMap<string, readonly { level: AreaLevel; area: Area }[]>;
  byCode: ReadonlyMap<string, Area>;
}

let gazetteer: Gazetteer | null = null;

function readGazetteer(): Gazetteer {
  const byName = new Map<string, { level: AreaLevel; area: Area }[]>();
  const byCode = new Map<string, Area>();
  for (const level of AREA_LEVELS) {
    for (const area of areasOf(level)) {
      byCode.set(area.code, area);
      const name = folded(level === "regencies" ? bareRegency(area.name) : area.name);
      const known = byName.get(name);
      if (known) known.push({ level, area });
      else byName.set(name, [{ level, area }]);
    }
  }
  return { byName, byCode };
}

/**
 * The administrative units around a place of Indonesia, from the narrowest that is known to the
 * province: `["Kemadang", "Tanjungsari", "Kabupaten Gunungkidul", "Daerah Istimewa Yogyakarta"]`;
 * empty where the gazetteer does not know it, or knows several that fit.
 *
 * @param names of the place and of those around it, the narrowest first.
 */
export function chainOf(names: readonly string[]): string[] {
  gazetteer ??= readGazetteer();
  const { byName, byCode } = gazetteer;
  const candidates = names.map((name) => candidatesOf(name, byName));
  for (const [index, own] of candidates.entries()) {
    if (own.length === 0) continue;
    const others = candidates.filter((_, other) => other !== index).filter(({ length }) => length > 0);
    const scored = own.map(({ area, level }) => ({ area, level, fits: others.filter((those) => those.some((one) => isWithin(area, one.area) || isWithin(one.area, area))).length }));
    const most = Math.max(...scored.map(({ fits }) => fits));
    const best = scored.filter(({ fits }) => fits === most);
    const widest = best.filter(({ level }) => level === best[0]?.level);
    // Alone, only a province or a regency is known for sure: every village has namesakes.
    const isSure = widest.length === 1 && (most > 0 || widest[0]?.level === "provinces" || widest[0]?.level === "regencies");
    const [chosen] = widest;
    if (isSure && chosen) return around(chosen.area, byCode);
  }
  return [];
}

function candidatesOf(name: string, byName: Gazetteer["byName"]): { level: AreaLevel; area: Area }[] {
  const words = folded(name).split(" ");
  const kind = KINDS.findIndex((those) => those.has(words[0] ?? ""));
  const bare = kind >= 0 ? words.slice(1).join(" ") : words.join(" ");
  return (byName.get(bare) ?? []).filter(({ level, area }) => {
    if (kind < 0) return true;
    const isCity = area.name.startsWith("Kota ");
    return AREA_LEVELS[kind] === level && (level !== "regencies" || isCity === (words[0] === "kota"));
  });
}

const isWithin = (inner: Area, outer: Area): boolean => inner.code.startsWith(`${outer.code}.`);

function around(area: Area, byCode: ReadonlyMap<string, Area>): string[] {
  const parts = area.code.split(".");
  return parts.map((_, index) => byCode.get(parts.slice(0, parts.length - index).join("."))?.name ?? "").filter(Boolean);
}
