import { describe, expect, it } from "vitest";
import { ConfigError, checkConfig } from "../../index-build/config/check-config.ts";
import config from "../../kilas.config.ts";

describe("kilas.config.ts", () => {
  it("is right as it comes", () => expect(checkConfig(config)).toEqual(config));

  it.each([
    [{ defaultUtcOffset: "WIB" }, /defaultUtcOffset: Write an offset such as \+07:00/],
    [{ defaultLanguage: "xx-bogus" }, /defaultLanguage: Write a BCP 47 language/],
    [{ fields: { bodi: ["teks"] } }, /fields\.bodi/],
    [{ fields: { body: "teks" } }, /fields\.body: Write an array of names/],
    [{ synonyms: ["AS"] }, /synonyms\.0: Write an array of names/],
    [{ publisher: {} }, /publisher:/],
    [{ fetch: { ...config.fetch, delaySeconds: -2 } }, /fetch\.delaySeconds: Write 0 or more/],
    [{ fetch: { ...config.fetch, feeds: ["example.org/rss"] } }, /fetch\.feeds\.0: Write a whole address/],
  ])("with %j is refused by name", (change, message) => {
    expect(() => checkConfig({ ...config, ...change })).toThrow(ConfigError);
    expect(() => checkConfig({ ...config, ...change })).toThrow(message);
  });
});
