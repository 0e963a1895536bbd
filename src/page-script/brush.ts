import { closestTo } from "./dom.ts";
import type { PageSwap } from "./page-swap.ts";

/** A move shorter than this is a click on a bar, in CSS pixels. */
const MIN_MOVE = 5;

/**
 * Lets readers draw a range across the chart of dates. A bar is a link by itself, and fields beside
 * it do the same by keyboard.
 */
export function listenForBrush(content: HTMLElement, swap: PageSwap): void {
  content.addEventListener("pointerdown", (event) => {
    const chart = closestTo<SVGSVGElement>(event, "svg[data-brush]");
    if (chart && event.button === 0) draw(chart, event, swap);
  });
}

function draw(chart: SVGSVGElement, start: PointerEvent, swap: PageSwap): void {
  const bars = [...chart.querySelectorAll<SVGAElement>("a[data-value]")];
  const room = chart.getBoundingClientRect();
  const barAt = (x: number) =>
    Math.min(bars.length - 1, Math.max(0, Math.floor(((x - room.left) / room.width) * bars.length)));
  const dateAt = (at: number) => bars[at]?.dataset["value"] ?? "";
  const range = document.createElementNS(chart.namespaceURI, "rect");
  range.setAttribute("class", "brush");
  range.setAttribute("y", "0");
  range.setAttribute("height", "100%");
  let ends: [number, number] | null = null;
  const onMove = (event: PointerEvent) => {
    if (ends === null && Math.abs(event.clientX - start.clientX) < MIN_MOVE) return;
    if (ends === null) {
      chart.setPointerCapture(start.pointerId);
      chart.append(range);
    }
    const [a, b] = [barAt(start.clientX), barAt(event.clientX)];
    ends = [Math.min(a, b), Math.max(a, b)];
    range.setAttribute("x", String(ends[0]));
    range.setAttribute("width", String(ends[1] - ends[0] + 1));
  };
  const onEnd = (event: PointerEvent) => {
    chart.removeEventListener("pointermove", onMove);
    chart.removeEventListener("pointerup", onEnd);
    chart.removeEventListener("pointercancel", onEnd);
    range.remove();
    if (ends === null || event.type === "pointercancel") return;
    // The click that follows would open the bar under the pointer.
    chart.addEventListener("click", (click) => click.preventDefault(), { once: true, capture: true });
    const [first, last] = ends;
    const address = new URL(chart.dataset["brush"] ?? "/", location.href);
    address.searchParams.set("from", dateAt(first));
    address.searchParams.set("to", dateAt(last));
    void swap.go(address.href, "push");
  };
  chart.addEventListener("pointermove", onMove);
  chart.addEventListener("pointerup", onEnd);
  chart.addEventListener("pointercancel", onEnd);
  // Else the browser drags the link.
  start.preventDefault();
}
