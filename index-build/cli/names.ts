import { createReadStream } from "node:fs";
import { join } from "node:path";
import type { Entity } from "../../src/schema/index.ts";
import { MIN_SHOWN_CONFIDENCE } from "../model/shown-names.ts";
import { errorCode } from "../runtime/error-code.ts";
import { linesOf } from "./lines.ts";
import { sayJson, sayLine } from "./terminal.ts";
import { UsageError } from "./usage-error.ts";

interface Options {
  out: string;
  doubtful?: true;
  json?: true;
}

/** An entity, with the articles that name it. */
interface CountedEntity extends Entity {
  articles: number;
}

/**
 * `kilas names`: the names of a build, those of most articles first; with `--doubtful` those that
 * are not shown because they may be wrong, and that most articles would show.
 */
export async function namesCommand({ out, doubtful, json }: Options): Promise<void> {
  const entities = await readEntities(out);
  const asked = entities
    .filter(({ confidence }) => !doubtful || confidence < MIN_SHOWN_CONFIDENCE)
    .sort((a, b) => b.articles - a.articles || (a.id < b.id ? -1 : 1));
  if (json) for (const entity of asked) sayJson(entity);
  else for (const line of forPeople(asked)) sayLine(line);
}

async function readEntities(out: string): Promise<CountedEntity[]> {
  try {
    const counts = new Map<string, number>();
    for await (const line of linesOf(createReadStream(join(out, "data", "articles.jsonl"), "utf8"))) {
      const { mentions } = JSON.parse(line) as { mentions: { type: string; entityId?: string }[] };
      for (const id of new Set(mentions.flatMap(({ entityId }) => entityId ?? [])))
        counts.set(id, (counts.get(id) ?? 0) + 1);
    }
    const entities: CountedEntity[] = [];
    for await (const line of linesOf(createReadStream(join(out, "data", "entities.jsonl"), "utf8"))) {
      const entity = JSON.parse(line) as Entity;
      entities.push({ ...entity, articles: counts.get(entity.id) ?? 0 });
    }
    return entities;
  } catch (error) {
    if (errorCode(error) !== "ENOENT") throw error;
    throw new UsageError(
      `There is no build in ${out}: make one with npm run build, or name its folder with --out DIR.`,
    );
  }
}

const forPeople = (entities: readonly CountedEntity[]): string[] => [
  "# name, type, how sure (0–1), articles, other forms, id. Write what is wrong into data/names.yaml and build again.",
  ...entities.map(({ prefLabel, type, confidence, articles, altLabel, id }) =>
    [prefLabel, type, confidence.toFixed(2), articles, altLabel.join(" | "), id].join("\t"),
  ),
];
