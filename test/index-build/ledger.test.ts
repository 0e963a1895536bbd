import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  EMPTY_LEDGER,
  type EventLedger,
  ledgerText,
  matchLedger,
  movedEvents,
  readLedger,
  writeLedger,
} from "../../index-build/ledger/index.ts";
import { storylineIdOf } from "../../index-build/model/identity.ts";
import { temporaryFolder } from "../support/built-site.ts";

/** Groups of articles, one letter each. */
const groups = (...texts: string[]) => texts.map((text) => [...text].map((id) => ({ id })));
const live = (entries: Record<string, string>): EventLedger =>
  new Map(Object.entries(entries).map(([id, articles]) => [id, { articles: [...articles], replacedBy: null }]));
const successorsOf = ({ ledger }: ReturnType<typeof matchLedger>, id: string) => ledger.get(id)?.replacedBy;
/** A ledger of these events, as text. */
const textOf = (events: EventLedger) => ledgerText({ ...EMPTY_LEDGER, events });
const idsOf = ({ identified }: ReturnType<typeof matchLedger>) => identified.map(({ id }) => id);

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
beforeAll(async () => {
  folder = await temporaryFolder();
});
afterAll(() => folder.remove());

describe("matching events to the ledger", () => {
  it("mints ids from the first article, and gives them again when nothing has changed", () => {
    const first = matchLedger(groups("ab", "c"), EMPTY_LEDGER.events);
    expect(idsOf(first)[0]).toMatch(/^[0-9a-z]{12}$/);
    const second = matchLedger(groups("ab", "c"), first.ledger);
    expect(idsOf(second)).toEqual(idsOf(first));
    expect(textOf(second.ledger)).toBe(textOf(first.ledger));
  });

  it("keeps an id when articles come and go, even the first", () => {
    expect(idsOf(matchLedger(groups("xbcd"), live({ e1: "abc" })))).toEqual(["e1"]);
  });

  it("leads a merged event to its successor: the one that brought most articles", () => {
    const matched = matchLedger(groups("abcd"), live({ e1: "d", e2: "abc" }));
    expect(idsOf(matched)).toEqual(["e2"]);
    expect(movedEvents(matched.ledger)).toEqual([{ id: "e1", replacedBy: ["e2"] }]);
  });

  it("keeps the id with the majority of a split event, and offers a choice where there is none", () => {
    const majority = matchLedger(groups("abc", "d"), live({ e1: "abcd" }));
    expect(idsOf(majority)[0]).toBe("e1");
    expect(movedEvents(majority.ledger)).toEqual([]);
    const even = matchLedger(groups("ab", "cd"), live({ e1: "abcd" }));
    expect(idsOf(even)).not.toContain("e1");
    expect(new Set(successorsOf(even, "e1"))).toEqual(new Set(idsOf(even)));
  });

  it("does not count articles that are gone: what is left of an event is the event", () => {
    expect(idsOf(matchLedger(groups("a"), live({ e1: "abcd" })))).toEqual(["e1"]);
  });

  it("leads nowhere while all articles are gone, and is back when they are", () => {
    const before = matchLedger(groups("ab", "c"), EMPTY_LEDGER.events);
    const [id] = idsOf(before) as [string];
    const wrong = matchLedger(groups("x"), before.ledger);
    expect(movedEvents(wrong.ledger)).toContainEqual({ id, replacedBy: [] });
    expect(idsOf(matchLedger(groups("ab", "c"), wrong.ledger))).toEqual(idsOf(before));
  });

  it.each([
    ["abc", "de"],
    ["ab", "cd"],
    ["a", "b"],
  ])("gives both ids back when a merge of %s and %s is undone", (one, other) => {
    const before = matchLedger(groups(one, other), EMPTY_LEDGER.events);
    const merged = matchLedger(groups(one + other), before.ledger);
    expect(idsOf(merged)).toHaveLength(1);
    expect(idsOf(matchLedger(groups(one, other), merged.ledger))).toEqual(idsOf(before));
  });

  it("gives both ids back though the merged event has grown", () => {
    const before = matchLedger(groups("abc", "xy"), EMPTY_LEDGER.events);
    const merged = matchLedger(groups("abcxyzw"), before.ledger);
    expect(idsOf(matchLedger(groups("abc", "xyzw"), merged.ledger))).toEqual(idsOf(before));
  });

  it("gives three ids back when a merge of three is undone step by step", () => {
    const before = matchLedger(groups("abcd", "efg", "xyz"), EMPTY_LEDGER.events);
    const merged = matchLedger(groups("abcdefgxyz"), before.ledger);
    const half = matchLedger(groups("abcd", "efgxyz"), merged.ledger);
    expect(idsOf(half)[0]).toBe(idsOf(before)[0]);
    expect(idsOf(matchLedger(groups("abcd", "efg", "xyz"), half.ledger))).toEqual(idsOf(before));
  });

  it("follows successors that were replaced themselves, also when the articles are gone", () => {
    const one = matchLedger(groups("abc"), live({ e1: "a", e2: "bc" }));
    const two = matchLedger(groups("abcdefg"), new Map([...one.ledger, ...live({ e3: "defg" })]));
    expect(successorsOf(two, "e1")).toEqual(["e3"]);
    expect(successorsOf(two, "e2")).toEqual(["e3"]);
    const three = matchLedger(groups("defg"), two.ledger);
    expect(idsOf(three)).toEqual(["e3"]);
    expect(successorsOf(three, "e1")).toEqual(["e3"]);
  });

  it("follows long and entangled successions in a moment", () => {
    const entangled = new Map<string, { articles: string[]; replacedBy: string[] | null }>();
    for (let level = 0; level < 5000; level++)
      for (const side of ["l", "r"])
        entangled.set(`${side}${level}`, {
          articles: [`x${side}${level}`],
          replacedBy: [`l${level + 1}`, `r${level + 1}`],
        });
    for (const side of ["l", "r"]) entangled.set(`${side}5000`, { articles: [side], replacedBy: null });
    const matched = matchLedger(groups("l", "r"), new Map([...entangled].slice(-400)));
    expect(successorsOf(matched, "l4990")).toEqual(["l5000", "r5000"]);
  });

  it("answers for every id ever given, whatever the corpus does, and never gives one event two ids or two events one", () => {
    const partition = fc.array(fc.array(fc.constantFrom(..."abcdefghij"), { maxLength: 5 }), { maxLength: 6 });
    fc.assert(
      fc.property(fc.array(partition, { maxLength: 6 }), (days) => {
        let ledger = EMPTY_LEDGER.events;
        const given = new Set<string>();
        for (const day of days) {
          const seen = new Set<string>();
          const own = day
            .map((letters) => letters.filter((letter) => !seen.has(letter) && seen.add(letter)))
            .filter((letters) => letters.length > 0)
            .map((letters) => letters.map((id) => ({ id })));
          const matched = matchLedger(own, ledger);
          ledger = matched.ledger;
          for (const { id } of matched.identified) given.add(id);
          expect(new Set(idsOf(matched)).size).toBe(own.length);
          const moved = new Map(movedEvents(ledger).map(({ id, replacedBy }) => [id, replacedBy]));
          for (const id of given) {
            expect(ledger.has(id)).toBe(true);
            for (const successor of moved.get(id) ?? []) expect(ledger.get(successor)?.replacedBy).toBeNull();
          }
        }
      }),
    );
  });
});

describe("the ledger's file", () => {
  const write = async (text: string): Promise<string> => {
    const path = join(folder.path, "ledger.jsonl");
    await writeFile(path, text);
    return path;
  };

  it("comes back as it was written, a line an event, in order", async () => {
    const ledger = matchLedger(groups("ab", "cd"), live({ e1: "a", e2: "b", e3: "z" })).ledger;
    const path = join(folder.path, "deep", "ledger.jsonl");
    await writeLedger(path, { ...EMPTY_LEDGER, events: ledger, storylines: new Map([["s1", ["e1", "e3"]]]) });
    expect(ledgerText(await readLedger(path))).toBe(await readFile(path, "utf8"));
    expect([...(await readLedger(path)).storylines]).toEqual([["s1", ["e1", "e3"]]]);
    const ids = (await readFile(path, "utf8"))
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line))
      .filter(({ kind }) => kind === "event")
      .map(({ id }) => id);
    expect(ids).toEqual([...ids].sort());
  });

  it("is empty where there is none", async () => {
    expect(await readLedger(join(folder.path, "none.jsonl"))).toBe(EMPTY_LEDGER);
  });

  it("takes two versions merged line by line: both sides' articles, and what either still has", async () => {
    const path = await write(
      [
        '\uFEFF{"id":"e1","articles":["a"]}',
        '{"id":"e1","articles":["b"]}',
        '{"id":"e2","articles":["c"]}',
        '{"id":"e2","articles":["c"],"replacedBy":["e1"]}',
        '{"id":"e3","articles":["d"],"replacedBy":[]}',
        "",
      ].join("\n"),
    );
    expect([...(await readLedger(path)).events]).toEqual([
      ["e1", { articles: ["a", "b"], replacedBy: null }],
      ["e2", { articles: ["c"], replacedBy: null }],
      ["e3", { articles: ["d"], replacedBy: [] }],
    ]);
  });

  it("keeps lines of kinds it does not know, and those of version 1, which have none", async () => {
    const path = await write(
      [
        '{"kind":"ledger","version":2,"rules":"r","events":1}',
        '{"kind":"topic","id":"topic-x","label":"X"}',
        '{"kind":"article","id":"a1","text":"hash"}',
        '{"id":"e1","articles":["a"]}',
      ].join("\n"),
    );
    const ledger = await readLedger(path);
    expect(ledger.rules).toBe("r");
    expect([...ledger.articles]).toEqual([["hash", "a1"]]);
    expect([...ledger.events.keys()]).toEqual(["e1"]);
    await writeLedger(path, ledger);
    expect(await readFile(path, "utf8")).toContain('\n{"kind":"topic","id":"topic-x","label":"X"}\n');
    expect(await readLedger(path)).toEqual(ledger);
  });

  it("takes each event for the first of a storyline where it was written before these were kept", async () => {
    const path = await write('{"id":"e1","articles":["a"]}\n');
    expect([...(await readLedger(path)).storylines]).toEqual([[storylineIdOf("e1"), ["e1"]]]);
  });

  it("doubts its rules where two versions were merged", async () => {
    const header = (rules: string) => `{"kind":"ledger","version":2,"rules":"${rules}","events":1}`;
    const event = '{"kind":"event","id":"e1","articles":["a"]}';
    expect((await readLedger(await write([header("r"), header("r"), event].join("\n")))).rules).toBe("r");
    expect((await readLedger(await write([header("r"), header("s"), event].join("\n")))).rules).toBeNull();
  });

  it.each<[string, string, RegExp]>([
    ["empty", "\n", /is empty: addresses of events would be lost\. Take it from the repository \(git checkout\)/],
    ["of no bytes", "", /is empty/],
    [
      "cut between two lines",
      '{"kind":"ledger","version":2,"rules":"r","events":3}\n{"kind":"event","id":"e1","articles":["a"]}\n',
      /names 3 events and holds 1: .*copy/,
    ],
    [
      "cut behind its events",
      '{"kind":"ledger","version":2,"rules":"r","events":0,"storylines":1}\n',
      /names 1 storylines and holds 0/,
    ],
    [
      "without a line of an article",
      '{"kind":"ledger","version":2,"rules":"r","events":0,"articles":2}\n{"kind":"article","id":"a1","text":"x"}\n',
      /names 2 articles and holds 1/,
    ],
    [
      "cut in a line",
      '{"kind":"event","id":"e1","articles":["a"]}\n{"kind":"event","id":"e2","art',
      /:2 is no line.*cut/,
    ],
    ["of a newer version", '{"kind":"ledger","version":9,"events":0}\n', /:1: .* newer version of Kilas \(format 9/],
  ])("is refused where it is %s", async (_name, text, message) => {
    await expect(readLedger(await write(text))).rejects.toThrow(message);
  });

  it("leads nowhere, and ends, where lines replace one another in a circle", async () => {
    const path = await write(
      '{"id":"e1","articles":["a"],"replacedBy":["e2"]}\n{"id":"e2","articles":["b"],"replacedBy":["e1"]}\n',
    );
    const { ledger } = matchLedger(groups("x"), (await readLedger(path)).events);
    expect(movedEvents(ledger)).toEqual([
      { id: "e1", replacedBy: [] },
      { id: "e2", replacedBy: [] },
    ]);
  });

  it("says that a folder is none", async () => {
    await expect(readLedger(folder.path)).rejects.toThrow(/is a folder, name a file/);
  });

  it.each(["<<<<<<< HEAD", '{"id":"e1"}', '{"id":"e1","articles":[]}', '{"id":"../x","articles":["a"]}', "[]"])(
    "refuses %s with its line and what to do, rather than lose addresses",
    async (line) => {
      const path = await write(`{"id":"e0","articles":["a"]}\n${line}\n`);
      await expect(readLedger(path)).rejects.toThrow(/ledger\.jsonl:2 is no line of a ledger.*fix the line/s);
    },
  );
});
