import { expect, it } from "vitest";
import { territoryNames, worldRegionNames } from "../../index-build/model/territories.ts";

it("territories have a name in each language, and groups of them none", () => {
  expect(territoryNames("id").get("ID")).toBe("Indonesia");
  expect([territoryNames("id").get("JP"), territoryNames("en").get("JP")]).toEqual(["Jepang", "Japan"]);
  expect([territoryNames("en").has("EU"), territoryNames("en").has("ZZ")]).toEqual([false, false]);
});

it("continents and their parts have names", () => {
  expect(worldRegionNames("id")).toEqual(expect.arrayContaining(["Asia", "Eropa", "Asia Tenggara"]));
});
