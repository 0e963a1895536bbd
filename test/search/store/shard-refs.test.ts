import { describe, expect, it } from "vitest";
import type { ShardRef } from "../../../src/schema/index.ts";
import { decodeKeyed, decodeNumbered, decodeRef, encodeRef, encodeShards } from "../../../src/search/store/index.ts";

const ASSET: ShardRef = { file: "terms.a.bin", bytes: 12, checksum: 34, offset: 0, store: "assets" };
const PART: ShardRef = { file: "pack.b.bin", bytes: 12, checksum: 34, offset: 0, store: "bucket" };

describe("references to shards", () => {
  it.each([
    [ASSET, '["terms.a.bin",12,34]'],
    [PART, '["pack.b.bin",12,34,0]'],
    [{ ...PART, offset: 56 }, '["pack.b.bin",12,34,56]'],
  ])("are lists in JSON, and come back as they were: %o", (ref, json) => {
    expect(JSON.stringify(encodeRef(ref))).toBe(json);
    expect(decodeRef(JSON.parse(json))).toEqual(ref);
  });

  it("come back with the first record of each", () => {
    const numbered = { shards: [ASSET, PART], firsts: [-3, 7] };
    expect(decodeNumbered(JSON.parse(JSON.stringify(encodeShards(numbered))))).toEqual(numbered);
    const keyed = { shards: [ASSET], firsts: ["a"] };
    expect(decodeKeyed(JSON.parse(JSON.stringify(encodeShards(keyed))))).toEqual(keyed);
  });

  it.each([null, {}, "x", [], ["a", 1], ["a", 1, 2, 3, 4], [1, 1, 2], ["a", -1, 2], ["a", 1.5, 2], ["a", 1, 2, "3"]])(
    "are refused where they are none: %o",
    (value) => {
      expect(() => decodeRef(value)).toThrow(/names no file of a build/);
    },
  );

  it.each([null, { shards: [] }, { shards: [["a", 1, 2]], firsts: [] }, { shards: [["a", 1, 2]], firsts: ["b"] }])(
    "are refused without a first number for each: %o",
    (value) => {
      expect(() => decodeNumbered(value)).toThrow(/names no file of a build/);
    },
  );
});
