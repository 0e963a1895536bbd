import { AREA_KINDS, AREA_LEVELS, type Area, type AreaLevel, areasOf, bareName } from "./areas.ts";
import { foldName } from "./fold-name.ts";
import { fullPlaceName } from "./place-names.ts";

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
      const name = foldName(bareName(area.name, level));
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
    const scored = own.map(({ area, level }) => ({
      area,
      level,
      fits: others.filter((those) => those.some((one) => isWithin(area, one.area) || isWithin(one.area, area))).length,
    }));
    const most = Math.max(...scored.map(({ fits }) => fits));
    const best = scored.filter(({ fits }) => fits === most);
    const widest = best.filter(({ level }) => level === best[0]?.level);
    // Alone, only a province or a regency is known for sure: every village has namesakes.
    const isSure =
      widest.length === 1 && (most > 0 || widest[0]?.level === "provinces" || widest[0]?.level === "regencies");
    const [chosen] = widest;
    if (isSure && chosen) return around(chosen.area, byCode);
  }
  return [];
}

function candidatesOf(name: string, byName: Gazetteer["byName"]): { level: AreaLevel; area: Area }[] {
  const own = fullPlaceName(name);
  const kinds = AREA_KINDS.map((those) => those.find((words) => own.startsWith(`${words} `)));
  const level = kinds.findIndex((words) => words !== undefined);
  const kind = kinds[level] ?? "";
  const bare = kind === "" ? own : own.slice(kind.length + 1);
  return (byName.get(bare) ?? []).filter((one) => {
    if (kind === "") return true;
    // `Kabupaten Bandung` is not `Kota Bandung`; districts and villages are listed without a kind.
    return (
      AREA_LEVELS[level] === one.level && (one.level !== "regencies" || one.area.name.toLowerCase().startsWith(kind))
    );
  });
}

const isWithin = (inner: Area, outer: Area): boolean => inner.code.startsWith(`${outer.code}.`);

function around(area: Area, byCode: ReadonlyMap<string, Area>): string[] {
  const parts = area.code.split(".");
  return parts
    .map((_, index) => byCode.get(parts.slice(0, parts.length - index).join("."))?.name ?? "")
    .filter(Boolean);
}
