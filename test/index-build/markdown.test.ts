import { describe, expect, it } from "vitest";
import { markdownLines } from "../../index-build/extract/markdown.ts";
import { leastWorkMsOf, workMsOf } from "../support/work.ts";

const textOf = (text: string) => markdownLines(text).lines.map((line) => line.text);

describe("Markdown with markup that never ends", () => {
  it.each(["<!--", "<!a ", "<?", "<![CDATA["])("200,000 characters of %j cost no square of their length", (piece) => {
    const times = (chars: number) => `Kata awal. ${piece.repeat(chars / piece.length)} akhir.`;
    const mostMs = 9 * Math.max(5, Math.min(...[1, 2, 3].map(() => workMsOf(() => markdownLines(times(50_000))))));
    expect(leastWorkMsOf(() => markdownLines(times(200_000)), mostMs)).toBeLessThan(mostMs);
  });

  it("keeps the text behind an opening that nothing closes", () => {
    expect(textOf("Satu <!-- dua\n\ntiga")).toEqual(["Satu <!-- dua", "tiga"]);
    expect(textOf("<!-- satu\n\ndua\n\ntiga")).toEqual(["<!-- satu", "dua", "tiga"]);
  });

  it("leaves out comments that are closed", () => {
    expect(textOf("<!-- satu -->\n\ndua <!-- x --> tiga\n\n<!-- empat")).toEqual(["dua tiga", "<!-- empat"]);
    expect(textOf("<?php satu ?> dua")).toEqual(["dua"]);
  });
});
