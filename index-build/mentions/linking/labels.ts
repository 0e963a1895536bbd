import { isCapitals } from "../join-forms.ts";
import type { EventName } from "./event-names.ts";

/** The label is a form that at least so large a share of the publishers print. */
const MOST_PUBLISHERS = 0.5;

/**
 * The forms of an entity, the label first: the fullest form that most publishers print, else the
 * one that most do.
 */
export function labelsOf(names: readonly EventName[], kind: EventName["kind"]): string[] {
  const publishers = new Map<string, Set<string>>();
  for (const { forms } of names)
    for (const [form, those] of forms) {
      const all = publishers.get(form) ?? new Set<string>();
      publishers.set(form, all);
      for (const one of those) all.add(one);
    }
  const everyone = new Set([...publishers.values()].flatMap((those) => [...those])).size;
  const printed = ([, those]: [string, Set<string>]) => those.size;
  const inOrder = [...publishers].sort((a, b) => printed(b) - printed(a) || b[0].length - a[0].length || (a[0] < b[0] ? -1 : 1));
  const common = inOrder.filter((one) => printed(one) >= MOST_PUBLISHERS * everyone).map(([form]) => form);
  const candidates = common.length > 0 ? common : inOrder.slice(0, 1).map(([form]) => form);
  const label = candidates.reduce((best, form) => (isFuller(form, best, kind) ? form : best));
  return [label, ...inOrder.map(([form]) => form).filter((form) => form !== label)];
}

function isFuller(form: string, than: string, kind: EventName["kind"]): boolean {
  if (isCapitals(form) !== isCapitals(than)) return isCapitals(than);
  // Places are known by their short names, others by their long ones.
  return kind !== "place" && form.split(" ").length > than.split(" ").length;
}
