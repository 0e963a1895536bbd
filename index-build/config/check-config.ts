import * as v from "valibot";
import { FIELDS, type FieldName } from "../model/field-names.ts";
import type { SiteConfig } from "./config.ts";

/** `kilas.config.ts` cannot be used as it stands; the message names the field and what it should be. */
export class ConfigError extends Error {}

const names = v.array(v.string("Write an array of names."), "Write an array of names.");
const address = v.pipe(
  v.string(),
  v.url("Write a whole address, https://…."),
  v.regex(/^https?:/, "Write a whole address, https://…."),
);

type FieldSchemas = Record<FieldName, v.ExactOptionalSchema<typeof names, undefined>>;

/** A name that somebody can type. */
const spokenName = v.pipe(
  v.string("Write a name."),
  v.check((name) => /[\p{L}\p{N}]/u.test(name), "Write a name with a letter or a digit in it."),
);

// The type says that what passes is a configuration; the compiler holds the two together.
const configSchema: v.GenericSchema<unknown, SiteConfig> = v.strictObject({
  name: v.string("Write the site's name."),
  defaultLanguage: v.pipe(
    v.string("Write a language such as id."),
    v.check((tag) => isLanguage(tag), "Write a BCP 47 language such as id, ms or en."),
  ),
  defaultUtcOffset: v.pipe(
    v.string("Write an offset such as +07:00."),
    v.regex(/^[+-](?:0\d|1[0-4]):[0-5]\d$/, "Write an offset such as +07:00."),
  ),
  synonyms: v.array(
    v.union(
      [
        v.pipe(v.array(spokenName), v.minLength(2, "Write two names or more: one by itself is a synonym of nothing.")),
        v.strictObject({
          from: spokenName,
          to: v.pipe(v.array(spokenName), v.minLength(1, "Write one name or more.")),
        }),
      ],
      'Write an array of names, or { from: "…", to: ["…"] } for one way only.',
    ),
    'Write an array of groups: [["USA", "United States"]].',
  ),
  fields: v.strictObject(
    Object.fromEntries(FIELDS.map((name) => [name, v.exactOptional(names)])) as FieldSchemas,
    `The names of fields are ${new Intl.ListFormat("en-GB").format(FIELDS)}.`,
  ),
  publishers: v.record(v.string(), v.string("Write the name to show.")),
  takedowns: v.pipe(v.string(), v.nonEmpty("Name a file; it need not exist.")),
  store: v.optional(v.picklist(["assets", "r2"], 'Write "assets" or "r2".'), "assets"),
  generator: v.nullable(
    v.strictObject({
      endpoint: address,
      model: v.pipe(v.string(), v.nonEmpty("Name the model.")),
      apiKeyVariable: v.nullable(v.pipe(v.string(), v.nonEmpty("Name an environment variable, or write null."))),
      timeoutSeconds: v.pipe(v.number(), v.minValue(1, "Write 1 or more seconds.")),
    }),
  ),
  fetch: v.strictObject({
    feeds: v.array(address),
    sitemaps: v.array(address),
    into: v.pipe(v.string(), v.nonEmpty("Name a folder.")),
    delaySeconds: v.pipe(v.number(), v.minValue(0, "Write 0 or more seconds.")),
    maxArticles: v.pipe(v.number(), v.integer(), v.minValue(1, "Write 1 or more.")),
    allowPrivateAddresses: v.boolean(),
    userAgent: v.pipe(v.string(), v.nonEmpty("Say who you are.")),
  }),
});

function isLanguage(tag: string): boolean {
  try {
    return new Intl.DisplayNames("en", { type: "language", fallback: "none" }).of(tag) !== undefined;
  } catch {
    return false;
  }
}

/**
 * The configuration, checked.
 *
 * @throws ConfigError that names the first faults.
 */
export function checkConfig(config: unknown): SiteConfig {
  const checked = v.safeParse(configSchema, config);
  if (checked.success) return checked.output;
  const faults = checked.issues.slice(0, 3).map((issue) => `${v.getDotPath(issue) ?? "the whole"}: ${issue.message}`);
  throw new ConfigError(`kilas.config.ts cannot be used. ${faults.join(" ")}`);
}
