import { KilasSearchElement } from "./kilas-search.ts";

// The only side effect of the widget: defining its element, once, however often the module is loaded.
KilasSearchElement.defaultService = new URL(import.meta.url).origin;
if (!customElements.get("kilas-search")) customElements.define("kilas-search", KilasSearchElement);
