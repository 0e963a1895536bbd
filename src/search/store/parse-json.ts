import { BuildError } from "./shard-store.ts";

/**
 * Reads JSON that the build wrote, as a value that has these fields. Its checksum has been compared
 * and the version of the build is that of this code, so the rest is not looked at: a request reads
 * ten articles of some hundred sentences and mentions each.
 *
 * @throws BuildError where it is no JSON, or a field is missing.
 */
export function parseJson<T extends object>(text: string, fields: readonly (keyof T & string)[]): T {
  const value = parsed(text);
  if (!hasFields<T>(value, fields))
    throw new BuildError(`A record of the build has no ${fields.join(", ")}: build the site anew and deploy it.`);
  return value;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new BuildError("A file of the build is cut or damaged: build the site anew and deploy it.");
  }
}

const hasFields = <T extends object>(value: unknown, fields: readonly (keyof T & string)[]): value is T =>
  typeof value === "object" && value !== null && fields.every((field) => field in value);
