import { expect, it } from "vitest";
import { BuildError, parseJson } from "../../../src/search/index.ts";

it.each(["", "{", '{"id":"a"', "null", "[]", '{"id":"a"}'])("says that %j is no record of a build", (text) => {
  expect(() => parseJson<{ id: string; name: string }>(text, ["id", "name"])).toThrow(BuildError);
});

it("reads a record that has its fields", () => {
  expect(parseJson<{ id: string }>('{"id":"a","more":1}', ["id"])).toEqual({ id: "a", more: 1 });
});
