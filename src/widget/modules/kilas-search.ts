import { defineOnce } from "../elements/kilas-element.ts";
import { KilasSearchElement } from "../elements/kilas-search.ts";

// The only side effect of this module: its element is defined.
defineOnce("kilas-search", KilasSearchElement);
