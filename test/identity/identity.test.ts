import { describe, expect, it } from "vitest";
import { articleIdOfUrl, canonicalUrl, encodeIdentity } from "../../src/identity/index.ts";

describe("the address that stands for an article", () => {
  it.each([
    ["http://WWW.Kabar.example/a/?utm_source=x&b=2&a=1#top", "https://kabar.example/a?a=1&b=2"],
    ["https://user:pass@kabar.example/", "https://kabar.example"],
    ["https://kabar.example/a?fbclid=1&page=2", "https://kabar.example/a"],
    ["https://kabar.example/a?pages=2", "https://kabar.example/a?pages=2"],
    ["ftp://kabar.example/a", null],
    ["javascript:alert(1)", null],
    ["https://", null],
    [null, null],
  ])("%s: %s", (url, expected) => {
    expect(canonicalUrl(url)).toBe(expected);
  });

  it("gives one id, however it is written, and none where it is none", async () => {
    const id = await articleIdOfUrl("https://kabar.example/a");
    expect(id).toMatch(/^[0-9a-hjkmnp-tv-z]{12}$/);
    expect(await articleIdOfUrl("http://www.kabar.example/a/?utm_medium=x#b")).toBe(id);
    expect(await articleIdOfUrl("https://kabar.example/b")).not.toBe(id);
    expect(await articleIdOfUrl("mailto:a@kabar.example")).toBeNull();
  });
});

it("a digest is named by its first 60 bits", () => {
  expect(encodeIdentity(new Uint8Array(32))).toBe("000000000000");
  expect(encodeIdentity(new Uint8Array(32).fill(255))).toBe("zzzzzzzzzzzz");
  // 00000 00001 00010 …: one character for each five bits.
  expect(encodeIdentity(Uint8Array.of(0b00000000, 0b01000100, 0b00110010, 0b00010100, 0b11000111))).toBe(
    "012345670000",
  );
});
