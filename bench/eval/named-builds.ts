import { cp, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Article, Entity, NewsEvent } from "../../src/schema/index.ts";
import { dataPath, readRecords } from "../data.ts";
import { linesOf, withBuilt } from "./built.ts";

/** What a build of one file of the data published. */
export interface NamedBuild {
  articles: Article[];
  events: NewsEvent[];
  entities: ReadonlyMap<string, Entity>;
}

/** Builds files of the data by themselves, each when it is first asked for. */
export function namedBuilds(data: string): (file: string) => Promise<NamedBuild> {
  const builds = new Map<string, Promise<NamedBuild>>();
  return (file) => {
    const known = builds.get(file) ?? namedBuild(data, file);
    builds.set(file, known);
    return known;
  };
}

/** Builds a file of the data by itself, and reads what is published. ECB+ is put into records. */
function namedBuild(data: string, file: string): Promise<NamedBuild> {
  const name = file.slice(file.lastIndexOf("/") + 1);
  return withBuilt(
    async (corpus) => {
      if (file === "events/ecbplus.jsonl") await writeFile(join(corpus, name), await ecbRecords(data));
      else await cp(dataPath(data, ...file.split("/")), join(corpus, name));
    },
    async ({ articles, events }, { out }) => {
      const entities = await linesOf<Entity>(join(out, "data", "entities.jsonl"));
      return { articles, events, entities: new Map(entities.map((entity) => [entity.id, entity])) };
    },
  );
}

/** The first sentence stands as the headline. */
async function ecbRecords(data: string): Promise<string> {
  const documents = await readRecords<{ id: string; sents: string[] }>(data, "events", "ecbplus.jsonl");
  return documents
    .map(({ id, sents: [title = "", ...rest] }) => JSON.stringify({ id, title, body: rest.join("\n") || title }))
    .join("\n");
}
