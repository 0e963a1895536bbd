import { afterEach, describe, expect, it, vi } from "vitest";
import { ServiceClient, ServiceError } from "../../src/widget/client.ts";
import { dayText } from "../../src/widget/dates.ts";
import { readableOn } from "../../src/widget/readable-colour.ts";
import { widgetStrings } from "../../src/widget/strings.ts";

describe("the widgets' own words", () => {
  it("are English where the language is, else Indonesian", () => {
    expect(["en", "EN-gb", "id", "ar", ""].map((language) => widgetStrings(language).lang)).toEqual([
      "en",
      "en",
      "id",
      "id",
      "id",
    ]);
  });

  it("count", () => {
    const [english, indonesian] = [widgetStrings("en"), widgetStrings("id")];
    expect(english.found(1, 1)).toBe("1 article found");
    expect(english.found(3, 12)).toBe("3 of 12 articles");
    expect(indonesian.found(3, 3)).toBe("3 artikel ditemukan");
    expect(english.reports(0, 2)).toBe("2 independent origins");
    expect(english.reports(1, 1)).toBe("1 publisher · 1 independent origin");
  });
});

describe("a date in a widget", () => {
  it.each([
    ["2025-03-01T08:15+07:00", "stated", "1 March 2025"],
    ["2025-03", "stated", "March 2025"],
    ["2025", "inferred", "about 2025"],
    ["2025-03-01/2025-03-04", "stated", "1 March 2025"],
    [null, "stated", ""],
  ] as const)("%s, %s: %s", (value, source, expected) => {
    expect(dayText({ value, precision: "day", source }, widgetStrings("en"))).toBe(expected);
  });
});

describe("an accent that is read on its ground", () => {
  it("stays where it can be read, and is made darker or lighter where it cannot", () => {
    expect(readableOn("#ffffff", "#005f73")).toBe("rgb(0 95 115)");
    expect(readableOn("#fff", "#000")).toBe("rgb(0 0 0)");
    expect(readableOn("#ffffff", "#ffff00")).toBe("rgb(102 102 0)");
    expect(readableOn("#1d1f24", "#000000")).toMatch(/^rgb\((\d+) \1 \1\)$/);
  });

  it.each(["red", "", "#12", "#12345", "#gggggg", "url(x)"])("is none: %j", (colour) => {
    expect(readableOn("#ffffff", colour)).toBeNull();
  });
});

describe("asking the service", () => {
  afterEach(() => void vi.unstubAllGlobals());
  const answers = (answer: (signal: AbortSignal) => Promise<Response>) => {
    const fetched = vi.fn((_address: URL, { signal }: { signal: AbortSignal }) => answer(signal));
    vi.stubGlobal("fetch", fetched);
    return fetched;
  };

  it("takes along nothing of the reader's, and gives the answer", async () => {
    const fetched = answers(async () => Response.json({ total: 3 }));
    const client = new ServiceClient();
    expect(await client.ask("https://kilas.example", "/api/search", { q: "a b" })).toEqual({ total: 3 });
    const [address, options] = fetched.mock.calls[0] ?? [];
    expect(String(address)).toBe("https://kilas.example/api/search?q=a+b");
    expect(options).toMatchObject({ credentials: "omit" });
  });

  it("gives nothing where a later question overtook it", async () => {
    const client = new ServiceClient();
    answers(
      (signal) =>
        new Promise((_, reject) => {
          signal.addEventListener("abort", () => reject(signal.reason));
        }),
    );
    const earlier = client.ask("https://kilas.example", "/api/search");
    answers(async () => Response.json(2));
    expect(await client.ask("https://kilas.example", "/api/search")).toBe(2);
    expect(await earlier).toBeNull();
  });

  it("tells a service that fails from one that cannot be reached", async () => {
    const client = new ServiceClient();
    answers(async () => new Response("", { status: 503 }));
    await expect(client.ask("https://kilas.example", "/")).rejects.toMatchObject({ status: 503 });
    answers(async () => Promise.reject(new TypeError("no network")));
    const failed = client.ask("https://kilas.example", "/");
    await expect(failed).rejects.toThrow(ServiceError);
    await expect(failed).rejects.toMatchObject({ status: null });
  });
});
