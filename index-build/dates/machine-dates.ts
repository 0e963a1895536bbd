import { dayText } from "./resolve.ts";

/** A pattern, and what is written in its place. */
type Rewrite = readonly [RegExp, string | ((match: string, ...groups: (string | undefined)[]) => string)];

/** What programs write, each as ISO 8601 writes it. They are applied in order. */
const REWRITES: readonly Rewrite[] = [
  // The time zone in words behind an offset (RFC 9557): `2024-03-20T10:00+07:00[Asia/Jakarta]`.
  [/(?<=[\dZ])(?:\[[^[\]]{1,60}\])+$/i, ""],
  // Milliseconds since 1970 as .NET's JSON writes them: `/Date(1709251200000+0700)/`.
  [/^\\?\/Date\((\d{11,13})(?:[+-]\d{4})?\)\\?\/$/, (_, ms = "") => new Date(Number(ms)).toISOString()],
  [/^(\d{10})(?:\.\d+)?$/, (_, seconds = "") => new Date(Number(seconds) * 1000).toISOString()],
  [/^(\d{13})$/, (_, ms = "") => new Date(Number(ms)).toISOString()],
  [/^(\d{4})\/(\d{1,2})\/(\d{1,2})(?!\d)/, (_, year = "", month = "", day = "") => dayText(year, month, day)],
  // Without marks, as in iCalendar and GDELT: `20240320T100000Z`, `202403201000`.
  [/^(\d{4})(\d{2})(\d{2})(?=$|T?\d{4}(?:\d{2})?(?:Z|[+-]\d{2}:?\d{2})?$)/i, "$1-$2-$3"],
  [/^(\d{4}-\d{2}-\d{2})T?(\d{2})(\d{2})(?=\d{2}(?:$|Z|[+-])|Z|[+-]|$)/i, "$1T$2:$3"],
  [/^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2})(\d{2})(?=Z|[+-]|$)/i, "$1:$2"],
  [/^(\d{4})-(\d{1,2})-(\d{1,2})(?=$|[T ])/, (_, year = "", month = "", day = "") => dayText(year, month, day)],
  // Names of files hold no colon: `2024-03-20T05-35-11Z`.
  [
    /(?<=^\d{4}-\d{2}-\d{2}[T_ ]\d{2})-(\d{2})(?:-(\d{2}))?(?=Z|[+-]|$)/i,
    (_, minute, second) => `:${minute}${second ? `:${second}` : ""}`,
  ],
  // Parts that were not padded: `23:15:0Z`, `T9:05`.
  [/(?<=^\d{4}-\d{2}-\d{2}[T ])(\d)(?=:\d)/i, "0$1"],
  [/(?<=^\d{4}-\d{2}-\d{2}[T ]\d{2}:)(\d)(?!\d)/i, "0$1"],
  [/(?<=^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}:)(\d)(?!\d)/i, "0$1"],
  // A form's encoding of spaces: `13+December+2018`. A plus before an offset stays.
  [/^(?=[^\s+]*\+[^\s+]*\+)\S+$/, (text) => text.replace(/\+(?!(?:0\d|1[0-4]):?[0-5]\d$)/g, " ")],
];

/** A date as a program wrote it, as ISO 8601 writes it; any other text as it is. */
export const toIso = (text: string): string =>
  REWRITES.reduce(
    (date, [pattern, replacement]) =>
      typeof replacement === "string" ? date.replace(pattern, replacement) : date.replace(pattern, replacement),
    text,
  );
