import { describe, expect, it } from "vitest";
import { markdownLines } from "../../index-build/extract/markdown.ts";
import { leastWorkMsOf, workMsOf } from "../support/work.ts";

const textOf = (text: string) => markdownLines(text).lines.map((line) => line.text);

describe("Markdown that costs more than its length", () => {
  it.each(["<!--", "<!a ", "<?", "<![CDATA[", "__a", "***a", "a\n> b\n", "**a ", "_a *b "])(
    "200,000 characters of %j cost no square of their length",
    (piece) => {
      const times = (chars: number) => `Kata awal. ${piece.repeat(chars / piece.length)} akhir.** _\n\n**Tebal**`;
      const mostMs = 9 * Math.max(5, Math.min(...[1, 2, 3].map(() => workMsOf(() => markdownLines(times(50_000))))));
      expect(leastWorkMsOf(() => markdownLines(times(200_000)), mostMs)).toBeLessThan(mostMs);
    },
  );

  it.each(["> ", "* ", "- ", "1. ", ">", "> * ", " > 1) "])(
    "a line that nests 5,000 deep is a paragraph: %j",
    (mark) => {
      const deep = (count: number) => `Satu.\n\n${mark.repeat(count)}dua\n\n> tiga`;
      expect(textOf(deep(5000))).toEqual(["Satu.", "dua", "tiga"]);
      expect(textOf(deep(5)).at(-1)).toBe("tiga");
      const mostMs = 100 * Math.max(1, Math.min(...[1, 2, 3].map(() => workMsOf(() => textOf(deep(10))))));
      expect(leastWorkMsOf(() => textOf(deep(20_000)), mostMs)).toBeLessThan(mostMs);
    },
  );

  it("keeps the text behind an opening that nothing closes", () => {
    expect(textOf("Satu <!-- dua\n\ntiga")).toEqual(["Satu <!-- dua", "tiga"]);
    expect(textOf("<!-- satu\n\ndua\n\ntiga")).toEqual(["<!-- satu", "dua", "tiga"]);
  });

  it("keeps the text between marks of emphasis, however many", () => {
    expect(textOf("**Satu** dua *tiga* snake_case **T:** a *J:* b".repeat(80))).toEqual([
      "Satu dua tiga snake_case T: a J: b".repeat(80),
    ]);
    expect(textOf(`${"**a ".repeat(60)}b**\n\n**Tebal**`)).toEqual([`${"**a ".repeat(60)}b**`, "Tebal"]);
  });

  it("leaves out comments that are closed", () => {
    expect(textOf("<!-- satu -->\n\ndua <!-- x --> tiga\n\n<!-- empat")).toEqual(["dua tiga", "<!-- empat"]);
    expect(textOf("<?php satu ?> dua")).toEqual(["dua"]);
  });
});
