/** All widgets in one module, which starts at once. */
import "./kilas-search.ts";
import "./kilas-event.ts";
import "./kilas-timeline.ts";
