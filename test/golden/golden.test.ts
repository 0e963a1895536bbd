import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { type GoldenCase, readCase } from "./read-case.ts";

const cases = readdirSync("test/golden", { withFileTypes: true }).filter((entry) => entry.isDirectory());

describe("golden pages", () => {
  it("covers the five sample pages and pages of other languages", () => {
    expect(cases.length).toBeGreaterThanOrEqual(8);
  });

  it.each(cases.map((entry) => entry.name))("%s is read as expected", async (name) => {
    const expected = JSON.parse(readFileSync(join("test/golden", name, "expected.json"), "utf8")) as GoldenCase;
    const { articleBody, bodyStart: _start, bodyEnd: _end, contains: _contains, ...found } = await readCase(expected.source);
    const { bodyStart, bodyEnd, contains, ...facts } = expected;
    expect(found).toEqual(facts);
    expect(articleBody.startsWith(bodyStart), `body begins with: ${articleBody.slice(0, 80)}`).toBe(true);
    expect(articleBody.endsWith(bodyEnd), `body ends with: ${articleBody.slice(-80)}`).toBe(true);
    for (const phrase of contains) expect(articleBody).toContain(phrase);
  });
});
