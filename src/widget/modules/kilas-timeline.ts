import { defineOnce } from "../elements/kilas-element.ts";
import { KilasTimelineElement } from "../elements/kilas-timeline.ts";

// The only side effect of this module: its element is defined.
defineOnce("kilas-timeline", KilasTimelineElement);
