import * as v from "valibot";
import { editDistance } from "../../src/search/index.ts";
import { FIELDS, type FieldName } from "../model/field-names.ts";
import type { SiteConfig } from "./config.ts";
import { DEFAULT_CONFIG, DEFAULT_GENERATOR } from "./defaults.ts";

/**
 * The owner's settings cannot be used as they are; the message names the setting and what it should
 * be.
 */
export class ConfigError extends Error {}

/** An object of named settings; for a name that is none, the message gives the nearest that is. */
const settings = <const E extends v.ObjectEntries>(entries: E) =>
  v.pipe(
    v.custom<object>(isObject, "Write an object, { … }."),
    v.strictObject(entries, ({ expected, received }) =>
      expected === "never" ? unknownName(JSON.parse(received), Object.keys(entries)) : "It is missing.",
    ),
  );

const isObject = (value: unknown): boolean => typeof value === "object" && value !== null && !Array.isArray(value);

function unknownName(name: string, known: readonly string[]): string {
  const maxEdits = Math.ceil(name.length / 3);
  const distances = known.map((one) => editDistance(name.toLowerCase(), one.toLowerCase(), maxEdits));
  const least = Math.min(...distances);
  return least <= maxEdits
    ? `There is no such setting: did you mean ${known[distances.indexOf(least)]}?`
    : `There is no such setting: the names are ${new Intl.ListFormat("en-GB").format(known)}.`;
}

const word = (fix: string) => v.pipe(v.string(fix), v.nonEmpty(fix));
const path = word("Name a file or folder; it need not exist.");
const names = v.array(v.string("Write an array of names."), "Write an array of names.");
const seconds = (least: number) =>
  v.pipe(v.number("Write a number of seconds."), v.minValue(least, `Write ${least} or more seconds.`));
const hours = v.pipe(v.number("Write a number of hours."), v.minValue(0.5, "Write 0.5 or more hours."));
const address = v.pipe(
  v.string("Write a whole address, https://…."),
  v.url("Write a whole address, https://…."),
  v.regex(/^https?:/, "Write a whole address, https://…."),
);
const siteAddress = v.pipe(
  address,
  v.check(
    (text) => URL.canParse(text) && /^\/?$/.test(new URL(text).pathname + new URL(text).search + new URL(text).hash),
    "Write the root of the site: https://news.example.",
  ),
  v.transform((text) => new URL(text).origin),
);
const FAULT_HINT = "Write mailto:… with an address, or a whole web address, https://….";
const faultAddress = v.pipe(
  v.string(FAULT_HINT),
  v.check((text) => /^mailto:[^\s@?]+@[^\s@?]+$|^https?:\/\/\S+$/.test(text) && URL.canParse(text), FAULT_HINT),
);
const addresses = v.array(address, "Write an array of addresses.");

type FieldSchemas = Record<FieldName, v.ExactOptionalSchema<typeof names, undefined>>;

/** A name that somebody can type. */
const spokenName = v.pipe(
  v.string("Write a name."),
  v.check((name) => /[\p{L}\p{N}]/u.test(name), "Write a name with a letter or a digit in it."),
);

const language = v.pipe(
  v.string("Write a language such as id."),
  v.check((tag) => isLanguage(tag), "Write a BCP 47 language such as id, ms or en."),
);

const utcOffset = v.pipe(
  v.string("Write an offset such as +07:00."),
  v.regex(/^[+-](?:0\d|1[0-4]):[0-5]\d$/, "Write an offset such as +07:00."),
);

const synonyms = v.array(
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
);

const generator = settings({
  endpoint: address,
  model: word("Name the model."),
  apiKeyVariable: v.optional(
    v.nullable(word("Name an environment variable, or write null.")),
    DEFAULT_GENERATOR.apiKeyVariable,
  ),
  timeoutSeconds: v.optional(seconds(1), DEFAULT_GENERATOR.timeoutSeconds),
});

const count = v.pipe(
  v.number("Write a number."),
  v.integer("Write a whole number."),
  v.minValue(1, "Write 1 or more."),
);

const { fetch: FETCH, front: FRONT, publicPersons: PUBLIC } = DEFAULT_CONFIG;
const fetchSettings = settings({
  feeds: v.optional(addresses, FETCH.feeds),
  sitemaps: v.optional(addresses, FETCH.sitemaps),
  into: v.optional(path, FETCH.into),
  delaySeconds: v.optional(seconds(0), FETCH.delaySeconds),
  maxArticles: v.optional(count, FETCH.maxArticles),
  allowPrivateAddresses: v.optional(v.boolean("Write true or false."), FETCH.allowPrivateAddresses),
  userAgent: v.optional(word("Say who you are."), FETCH.userAgent),
});

// The type says that what passes is a configuration; the compiler holds the two together.
const configSchema: v.GenericSchema<unknown, SiteConfig> = settings({
  name: v.optional(v.string("Write the site's name."), DEFAULT_CONFIG.name),
  url: v.optional(v.nullable(siteAddress), DEFAULT_CONFIG.url),
  faults: v.optional(v.nullable(faultAddress), DEFAULT_CONFIG.faults),
  defaultLanguage: v.optional(language, DEFAULT_CONFIG.defaultLanguage),
  defaultUtcOffset: v.optional(utcOffset, DEFAULT_CONFIG.defaultUtcOffset),
  synonyms: v.optional(synonyms, DEFAULT_CONFIG.synonyms),
  fields: v.optional(
    settings(Object.fromEntries(FIELDS.map((name) => [name, v.exactOptional(names)])) as FieldSchemas),
    DEFAULT_CONFIG.fields,
  ),
  publishers: v.optional(
    v.record(v.string(), v.string("Write the name to show."), 'Write an object, { "kompas.com": "Kompas" }.'),
    DEFAULT_CONFIG.publishers,
  ),
  takedowns: v.optional(path, DEFAULT_CONFIG.takedowns),
  keptTexts: v.optional(path, DEFAULT_CONFIG.keptTexts),
  names: v.optional(path, DEFAULT_CONFIG.names),
  publicPersons: v.optional(
    settings({ publishers: v.optional(count, PUBLIC.publishers), events: v.optional(count, PUBLIC.events) }),
    PUBLIC,
  ),
  ledger: v.optional(v.nullable(path), DEFAULT_CONFIG.ledger),
  widgets: v.optional(v.nullable(path), DEFAULT_CONFIG.widgets),
  store: v.optional(v.picklist(["assets", "r2"], 'Write "assets" or "r2".'), DEFAULT_CONFIG.store),
  generator: v.optional(v.nullable(generator), DEFAULT_CONFIG.generator),
  front: v.optional(settings({ halfLifeHours: v.optional(hours, FRONT.halfLifeHours) }), FRONT),
  fetch: v.optional(fetchSettings, {}),
});

function isLanguage(tag: string): boolean {
  try {
    return new Intl.DisplayNames("en", { type: "language", fallback: "none" }).of(tag) !== undefined;
  } catch {
    return false;
  }
}

/** Faults that a message names. */
const MAX_FAULTS = 3;

/**
 * The settings, checked, each that is left out with its default.
 *
 * @param file what they were read from, for messages.
 * @throws ConfigError that names the first faults.
 */
export function checkConfig(read: unknown, file = "kilas.config.ts"): SiteConfig {
  const checked = v.safeParse(configSchema, read);
  if (checked.success) return checked.output;
  const faults = checked.issues.slice(0, MAX_FAULTS).map((issue) => {
    const isValue = issue.expected !== "never" && issue.received !== "undefined";
    return `${v.getDotPath(issue) ?? "the whole"}: ${issue.message}${isValue ? ` It is ${issue.received}.` : ""}`;
  });
  throw new ConfigError(`${file} cannot be used. ${faults.join(" ")}`);
}
