/// <reference path="../../src/widget/kilas-widgets.d.ts" />
import { expectTypeOf, it } from "vitest";
import type { KilasEventElement as EventClass } from "../../src/widget/elements/kilas-event.ts";
import type { KilasSearchElement as SearchClass } from "../../src/widget/elements/kilas-search.ts";
import type { KilasTimelineElement as TimelineClass } from "../../src/widget/elements/kilas-timeline.ts";

it("the types that host pages are given are those of the elements", () => {
  // Checked by the type checker.
  expectTypeOf<SearchClass>().toExtend<HTMLElementTagNameMap["kilas-search"]>();
  expectTypeOf<EventClass>().toExtend<HTMLElementTagNameMap["kilas-event"]>();
  expectTypeOf<TimelineClass>().toExtend<HTMLElementTagNameMap["kilas-timeline"]>();
});
