import { describe, expect, it } from "vitest";
import { linkEntities, type NameMention } from "../../index-build/mentions/index.ts";
import { territoryNames } from "../../index-build/model/territories.ts";

const names = (...labels: readonly string[]): NameMention[] =>
  labels.map((label, at) => ({ label, start: at, end: at + 1, type: "person" }));
const idsOf = (articles: readonly (readonly NameMention[])[]): string[][] =>
  linkEntities(articles).mentionsByArticle.map((mentions) => mentions.map(({ entityId }) => entityId));

describe("entities of a corpus", () => {
  it("are one for a full name and the lone name that only it bears", () => {
    expect(idsOf([names("Vladimir Putin", "Putin"), names("Putin")])).toEqual([
      ["person-vladimir-putin", "person-vladimir-putin"],
      ["person-vladimir-putin"],
    ]);
  });

  it("leave a lone name by itself that two bear", () => {
    const [, lone] = idsOf([names("Budi Santoso", "Sari Santoso"), names("Santoso")]);
    expect(lone).toEqual(["person-santoso"]);
  });

  it("are one for a country under all its names, and places whatever a text takes them for", () => {
    const [ids] = idsOf([names("China", "Cina", "Tiongkok")]);
    expect(ids).toEqual(["place-cn", "place-cn", "place-cn"]);
  });

  it("have the type that most mentions have, and the name that is most used", () => {
    const [one, two, three] = names("Garuda", "Garuda", "GARUDA") as [NameMention, NameMention, NameMention];
    const { entities } = linkEntities([[{ ...one, type: "organization" }, { ...two, type: "organization" }, three]]);
    expect([...entities.values()]).toEqual([
      { id: "org-garuda", type: "organization", prefLabel: "Garuda", altLabel: ["GARUDA"] },
    ]);
  });
});

it("territories have a name in each language, and groups of them none", () => {
  expect(territoryNames("id").get("ID")).toBe("Indonesia");
  expect([territoryNames("id").get("JP"), territoryNames("en").get("JP")]).toEqual(["Jepang", "Japan"]);
  expect([territoryNames("en").has("EU"), territoryNames("en").has("ZZ")]).toEqual([false, false]);
});
