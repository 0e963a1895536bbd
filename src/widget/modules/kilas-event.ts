import { defineOnce } from "../elements/kilas-element.ts";
import { KilasEventElement } from "../elements/kilas-event.ts";

// The only side effect of this module: its element is defined.
defineOnce("kilas-event", KilasEventElement);
