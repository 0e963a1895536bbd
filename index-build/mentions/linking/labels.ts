import { isCapitals } from "../join-forms.ts";
import type { EventName } from "./event-names.ts";

/** The label is a form that so large a share of the publishers print, at least … */
const MOST_PUBLISHERS = 0.5;
/** … in so large a share of the articles of the form that most of them write. */
const MIN_ARTICLES = 0.25;

interface Use {
  form: string;
  publishers: Set<string>;
  articles: number;
}

/**
 * The forms of an entity, the label first: the fullest form that most publishers print, and not in
 * a few of their articles only.
 */
export function labelsOf(names: readonly EventName[], kind: EventName["kind"]): string[] {
  const uses = new Map<string, Use>();
  for (const { forms } of names)
    for (const [form, { publishers, articles }] of forms) {
      const use = uses.get(form) ?? { form, publishers: new Set(), articles: 0 };
      uses.set(form, use);
      use.articles += articles;
      for (const one of publishers) use.publishers.add(one);
    }
  const inOrder = [...uses.values()].sort(
    (a, b) =>
      b.publishers.size - a.publishers.size ||
      b.articles - a.articles ||
      b.form.length - a.form.length ||
      (a.form < b.form ? -1 : 1),
  );
  const [first] = inOrder;
  if (!first) return [];
  const everyone = new Set(inOrder.flatMap(({ publishers }) => [...publishers])).size;
  // What is fuller is compared among forms of several words: a lone name is written most often.
  const several = inOrder.filter(({ form }) => form.includes(" "));
  const most = Math.max(0, ...several.map(({ articles }) => articles));
  const common = inOrder.filter(
    ({ form, publishers, articles }) =>
      publishers.size >= MOST_PUBLISHERS * everyone && (!form.includes(" ") || articles >= MIN_ARTICLES * most),
  );
  const label = common.reduce((best, use) => (isFuller(use, best, kind) ? use : best), common[0] ?? first).form;
  return [label, ...inOrder.map(({ form }) => form).filter((form) => form !== label)];
}

function isFuller(
  { form, articles }: Use,
  { form: than, articles: articlesThan }: Use,
  kind: EventName["kind"],
): boolean {
  // What a text has in front of a whole name is seldom part of it: `GP Ansor Crystalino David
  // Ozora`.
  if (than.includes(" ") && form.endsWith(` ${than}`)) return articles > articlesThan;
  if (isCapitals(form) !== isCapitals(than)) return isCapitals(than);
  // Places are known by their short names, others by their long ones.
  return kind !== "place" && form.split(" ").length > than.split(" ").length;
}
