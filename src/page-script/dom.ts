/**
 * The nearest element around the target of an event, the target itself included, that a selector
 * finds; or null.
 */
export const closestTo = <Found extends Element>(event: Event, selector: string): Found | null =>
  event.target instanceof Element ? event.target.closest<Found>(selector) : null;

/** A target of an event as a node; null where it is none, such as the window. */
export const nodeOf = (target: EventTarget | null): Node | null => (target instanceof Node ? target : null);

/** The input of this name in a form. @throws Error where there is none. */
export function inputOf(form: HTMLFormElement, name: string): HTMLInputElement {
  const field = form.elements.namedItem(name);
  if (!(field instanceof HTMLInputElement)) throw new Error(`The form has no input ${name}.`);
  return field;
}
