import { describe, expect, it } from "vitest";
import { ConfigError, checkConfig } from "../../index-build/config/check-config.ts";
import { DEFAULT_CONFIG as config, DEFAULT_CONFIG } from "../../index-build/config/defaults.ts";

describe("the settings", () => {
  it("may each be left out: all of an empty file, and of the example, are those of the table", () => {
    expect(checkConfig({})).toEqual(DEFAULT_CONFIG);
    expect(checkConfig(config)).toEqual(DEFAULT_CONFIG);
  });

  it("keep what is set, and what is left out inside it", () => {
    const feeds = ["https://example.org/rss"];
    const endpoint = "http://localhost:11434/v1/chat/completions";
    const checked = checkConfig({ name: "Kabar", fetch: { feeds }, generator: { endpoint, model: "m" } });
    expect(checked).toEqual({
      ...DEFAULT_CONFIG,
      name: "Kabar",
      fetch: { ...DEFAULT_CONFIG.fetch, feeds },
      generator: { endpoint, model: "m", apiKeyVariable: null, timeoutSeconds: 60 },
    });
  });

  it.each([
    [{ defaultUtcOffset: "WIB" }, /defaultUtcOffset: Write an offset such as \+07:00\. It is "WIB"/],
    [{ defaultLanguage: "xx-bogus" }, /defaultLanguage: Write a BCP 47 language/],
    [{ name: 5 }, /name: Write the site's name\. It is 5\./],
    [{ url: "berita.example" }, /url: Write a whole address/],
    [{ url: "https://berita.example/kilas" }, /url: Write the root of the site/],
    [{ faults: "redaksi@berita.example" }, /faults: Write mailto:/],
    [{ faults: "mailto:redaksi" }, /faults: Write mailto:/],
    [{ faults: "javascript:alert(1)" }, /faults: Write mailto:/],
    [{ front: { halfLifeHours: 0 } }, /front\.halfLifeHours: Write 0\.5 or more hours/],
    [{ publishers: "Kompas" }, /publishers: Write an object.* It is "Kompas"/],
    [{ takedowns: "" }, /takedowns: Name a file or folder/],
    [{ ledger: ["a"] }, /ledger: Name a file or folder.* It is Array/],
    [{ fields: { body: "teks" } }, /fields\.body: Write an array of names/],
    [{ synonyms: ["AS"] }, /synonyms\.0: Write an array of names/],
    [{ fetch: [] }, /fetch: Write an object, \{ … \}\. It is Array/],
    [{ fetch: { delaySeconds: -2 } }, /fetch\.delaySeconds: Write 0 or more/],
    [{ fetch: { maxArticles: "9" } }, /fetch\.maxArticles: Write a number\. It is "9"/],
    [{ fetch: { feeds: ["example.org/rss"] } }, /fetch\.feeds\.0: Write a whole address/],
    [{ generator: { endpoint: "http://localhost/v1" } }, /generator\.model: It is missing\.$/],
    ["Kabar", /the whole: Write an object/],
  ])("%j are refused by name", (settings, message) => {
    expect(() => checkConfig(settings)).toThrow(ConfigError);
    expect(() => checkConfig(settings)).toThrow(message);
  });

  it.each([
    [{ publisher: {} }, /publisher: There is no such setting: did you mean publishers\?/],
    [{ takeDown: "x" }, /takeDown: There is no such setting: did you mean takedowns\?/],
    [{ fetch: { fedes: [] } }, /fetch\.fedes: There is no such setting: did you mean feeds\?/],
    [{ fields: { bodi: ["teks"] } }, /fields\.bodi: There is no such setting: did you mean body\?/],
    [{ colour: "red" }, /colour: There is no such setting: the names are name, url, .* and fetch\./],
  ])("%j are given the nearest right name", (settings, message) => {
    expect(() => checkConfig(settings, "site.ts")).toThrow(/^site\.ts cannot be used\. /);
    expect(() => checkConfig(settings)).toThrow(message);
  });
});
