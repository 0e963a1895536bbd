import { describe, expect, it } from "vitest";
import { hourOf, PART_OF_DAY } from "../../index-build/languages/clock.ts";
import { NUMBER, numberOf, UNIT_OF, unitPattern } from "../../index-build/languages/units.ts";

describe("an hour of a clock that may count to twelve", () => {
  it.each([
    [4, "petang", 16],
    [11, "malam", 23],
    [12, "malam", 0],
    [3, "pm", 15],
    [12, "pm", 12],
    [12, "am", 0],
    [8, "am", 8],
    [16, "petang", 16],
    [8, undefined, 8],
  ])("%i %s: %i", (hour, part, expected) => {
    expect(hourOf(hour, part)).toBe(expected);
  });

  it("knows the parts of a day in every language", () => {
    const isPart = (text: string) => new RegExp(`^(?:${PART_OF_DAY})$`).test(text);
    expect(["petang", "pm", "malam", "gempa"].map(isPart)).toEqual([true, true, true, false]);
  });
});

describe("spans of time", () => {
  it.each([
    ["3", 3],
    ["dua", 2],
    ["Dua", 2],
    ["two", 2],
  ])("%s is %i", (text, expected) => {
    expect(numberOf(text)).toBe(expected);
    expect(text.toLowerCase()).toMatch(new RegExp(`^(?:${NUMBER})$`));
  });

  it("have units of many names", () => {
    expect(["hari", "weeks", "minggu"].map((word) => UNIT_OF.get(word))).toEqual(["day", "week", "week"]);
    const one = new RegExp(`^(?:${unitPattern(["week"], "one")})$`);
    const any = new RegExp(`^(?:${unitPattern(["week"])})$`);
    expect([one.test("weeks"), any.test("weeks"), any.test("hari")]).toEqual([false, true, false]);
  });
});
