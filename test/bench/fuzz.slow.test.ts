import { expect, it } from "vitest";
import { fuzzFormats } from "../../bench/fuzz/formats.ts";
import { FUZZ_SEEDS } from "../../bench/fuzz/seeds.ts";

// `npm run eval -- fuzz` tries 10,000 of each.
it("150 mutated files of every format crash nothing, hang nothing and lose no record", async () => {
  const { inputs, failures } = await fuzzFormats(150);
  expect(inputs).toBe(Object.keys(FUZZ_SEEDS).length * 150);
  expect(failures).toEqual([]);
}, 60_000);
