import { describe, expect, it } from "vitest";
import { chainStorylines, type EventMembers } from "../../index-build/storylines/index.ts";
import { termStatistics } from "../../index-build/text-model/index.ts";
import type { Participant } from "../../src/schema/index.ts";
import { makeArticle } from "../support/make-article.ts";

const FLOOD = "Banjir merendam Kecamatan Sayung setelah tanggul Sungai Dolok jebol. Ratusan warga Sayung mengungsi.";
const TRIAL = "Hakim Pengadilan Tipikor memvonis mantan bupati Suryadi empat tahun penjara karena suap proyek jalan.";
const MATCH = "Persebaya mengalahkan Arema di Stadion Gelora Bung Tomo. Gol dicetak Bruno Moreira dan Yamamoto.";

const SURYADI = [{ entityId: "person-suryadi", name: "Suryadi", type: "person", mentionCount: 2 }];

/** An event of one report. */
function eventOf(id: string, body: string, day: string, participants: object[] = []): EventMembers {
  const event = {
    id,
    name: body.split(". ")[0] ?? "",
    date: { value: day, precision: "day" as const, source: "stated" as const },
    participants: participants as Participant[],
    summary: { statements: [], more: [], background: [], generated: null },
  };
  const mentions = (participants as Participant[]).map(({ entityId, name, type }) => {
    const start = body.indexOf(name);
    return { type, start, end: start + name.length, entityId };
  });
  const article = makeArticle({ id: `${id}-a`, headline: event.name, body, published: day });
  return { event, articles: [{ ...article, mentions }] };
}

function chained(...events: readonly EventMembers[]): string[][] {
  const others = [eventOf("z", MATCH, "2020-01-01")];
  const all = [...events, ...others];
  const statistics = termStatistics(all.flatMap(({ articles }) => articles.map(({ termCounts }) => termCounts)));
  return chainStorylines(all, statistics).map(({ eventIds }) => eventIds);
}

describe("storylines", () => {
  it("chain events of one matter in their order, and leave an event alone without one", () => {
    expect(
      chained(
        eventOf("b", `${FLOOD} Air mulai surut.`, "2025-03-04"),
        eventOf("a", FLOOD, "2025-03-01"),
        eventOf("c", TRIAL, "2025-03-02"),
      ),
    ).toEqual([["a", "b"]]);
  });

  it("go on after more than ten days only where both name somebody in common", () => {
    expect(chained(eventOf("a", TRIAL, "2025-03-01"), eventOf("b", TRIAL, "2025-03-20"))).toEqual([]);
    expect(chained(eventOf("a", TRIAL, "2025-03-01", SURYADI), eventOf("b", TRIAL, "2025-03-20", SURYADI))).toEqual([
      ["a", "b"],
    ]);
  });

  it("go on from what is somewhat alike only where both name somebody in common", () => {
    const appeal =
      "Kuasa hukum mantan bupati menyiapkan banding. Keluarga menilai putusan itu berat. Jadwal berikutnya diumumkan pekan depan oleh panitera. Suryadi kini menghuni lapas. Jalan rusak belum diperbaiki kontraktor.";
    const other = [{ ...SURYADI[0], entityId: "person-suryadi--x" }];
    const chain = (who: object[]) =>
      chained(eventOf("a", TRIAL, "2025-03-01", SURYADI), eventOf("b", appeal, "2025-03-03", who));
    expect(chain(other)).toEqual([]);
    expect(chain(SURYADI)).toEqual([["a", "b"]]);
  });

  it("are named by whom most events are about, else by the first event", () => {
    const statistics = termStatistics([]);
    const nameOf = (participants: object[]) =>
      chainStorylines(
        [eventOf("a", TRIAL, "2025-03-01", participants), eventOf("b", TRIAL, "2025-03-02", participants)],
        statistics,
      )[0]?.name;
    expect(nameOf(SURYADI)).toBe("Suryadi");
    expect(nameOf([])).toMatch(/^Hakim Pengadilan/);
  });
});
