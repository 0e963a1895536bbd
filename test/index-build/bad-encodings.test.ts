import { describe, expect, it } from "vitest";
import { readFiles } from "../support/read-files.ts";

const line = (title: string) => JSON.stringify({ title, body: "Wali kota membuka jembatan baru." });

describe("bad input: encodings", () => {
  it.each<[string, Buffer]>([
    ["UTF-8 with a byte-order mark", Buffer.from(`\ufeff${line("Kafé")}`)],
    ["UTF-16 little-endian with a mark", Buffer.from(`\ufeff${line("Kafé")}`, "utf16le")],
    ["UTF-16 big-endian with a mark", Buffer.from(`\ufeff${line("Kafé")}`, "utf16le").swap16()],
    ["UTF-16 without a mark", Buffer.from(line("Kafé"), "utf16le")],
    ["Latin-1", Buffer.from(line("Kafé"), "latin1")],
    ["stray NULs", Buffer.from(`${line("Kafé")}\u0000\n`)],
  ])("%s is read", async (_name, bytes) => {
    const { records, problems } = await readFiles({ "a.jsonl": bytes });
    expect(problems).toEqual([]);
    expect(records.map(({ fields }) => fields["title"])).toEqual(["Kafé"]);
  });

  it("one Latin-1 byte does not spoil the UTF-8 around it", async () => {
    const { records } = await readFiles({
      "a.txt": Buffer.concat([Buffer.from("“Kutipan” — kaf"), Buffer.from([0xe9]), Buffer.from(" “ramai”")]),
    });
    expect(records[0]?.page?.text).toBe("“Kutipan” — kafé “ramai”");
  });

  it("a declared encoding is believed where the bytes are no UTF-8", async () => {
    const page = Buffer.concat([
      Buffer.from('<html><head><meta charset="iso-8859-2"></head><body><p>'),
      Buffer.from([0xb1]),
      Buffer.from("</p></body></html>"),
    ]);
    const { records } = await readFiles({ "a.html": page });
    expect(records[0]?.page?.text).toContain("<p>ą</p>");
  });

  it.each<[string, Buffer]>([
    ["zeros", Buffer.alloc(300)],
    ["a PDF", Buffer.from("%PDF-1.7 \u0001")],
    ["a PNG named .txt", Buffer.from("89504e470d0a1a0a0000000d49484452", "hex")],
  ])("%s is named as binary", async (_name, bytes) => {
    const { records, problems } = await readFiles({ "a.txt": bytes });
    expect(records).toEqual([]);
    expect(problems).toEqual([{ sourceFile: "a.txt", sourceLine: null, reason: expect.stringMatching(/binary/) }]);
  });
});
