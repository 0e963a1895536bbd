import { describe, expect, it } from "vitest";
import { type EventLedger, keepStorylines, movedStorylines } from "../../index-build/ledger/index.ts";

describe("storylines in the ledger", () => {
  const events: EventLedger = new Map([
    ["e1", { articles: ["a"], replacedBy: [] }],
    ["e2", { articles: ["b"], replacedBy: ["e3", "e4"] }],
    ["e3", { articles: ["b"], replacedBy: null }],
    ["e4", { articles: ["c"], replacedBy: null }],
  ]);
  const moved = (known: Record<string, string[]>, current: string[] = []) =>
    movedStorylines(
      new Map(Object.entries(known)),
      current.map((id) => ({ id })),
      events,
    );

  it("lead to the first of their events that lives on, in itself or in another", () => {
    expect(moved({ s1: ["e4", "e3"], s2: ["e1", "e2", "e4"] })).toEqual([
      { id: "s1", replacedBy: ["e4"] },
      { id: "s2", replacedBy: ["e3"] },
    ]);
  });

  it("are gone with the last of their articles, and do not move while they are published", () => {
    expect(moved({ s1: ["e1", "never"], s2: ["e1"] }, ["s2"])).toEqual([{ id: "s1", replacedBy: [] }]);
  });

  it("are kept for ever, as they were last published", () => {
    const known = new Map([["s1", ["e1"]]]);
    const kept = keepStorylines(known, [{ id: "s2", eventIds: ["e3", "e4"] }]);
    expect(Object.fromEntries(kept)).toEqual({ s1: ["e1"], s2: ["e3", "e4"] });
    expect(Object.fromEntries(keepStorylines(kept, [{ id: "s1", eventIds: ["e3", "e4"] }]))).toMatchObject({
      s1: ["e3", "e4"],
    });
  });
});
