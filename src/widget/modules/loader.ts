/**
 * The module that pages embed: it loads the widgets when the first of them comes near the window.
 * What it loads is named with its hash, so that pinning this module by its hash (Subresource
 * Integrity) pins all of it.
 */
import type { PinnedModule } from "../../schema/index.ts";

/** Written in by the build: the module with all widgets. */
declare const WIDGETS: PinnedModule;

const NAMES = ["kilas-search", "kilas-event", "kilas-timeline"];

/** How far outside the window a widget is loaded. */
const ROOT_MARGIN = "400px";

let isRequested = false;

function load(): void {
  if (isRequested) return;
  isRequested = true;
  const script = document.createElement("script");
  script.type = "module";
  script.src = trusted(new URL(WIDGETS.address, import.meta.url).href);
  script.integrity = WIDGETS.integrity;
  script.crossOrigin = "anonymous";
  // The next widget tries again; until then the plain link or form inside serves.
  script.onerror = () => {
    isRequested = false;
    script.remove();
  };
  document.head.append(script);
}

/**
 * Pages that ask for Trusted Types take the address from a policy of the name `kilas`, where they
 * allow one of that name.
 */
function trusted(address: string): string {
  const { trustedTypes } = globalThis as {
    trustedTypes?: { createPolicy(name: string, rules: object): { createScriptURL(text: string): string } };
  };
  try {
    const policy = trustedTypes?.createPolicy("kilas", { createScriptURL: (text: string) => text });
    return policy ? policy.createScriptURL(address) : address;
  } catch {
    return address;
  }
}

const observer = new IntersectionObserver(
  (entries) => {
    for (const { isIntersecting, target } of entries) {
      if (!isIntersecting) continue;
      observer.unobserve(target);
      load();
    }
  },
  { rootMargin: ROOT_MARGIN },
);

const watch = (root: Document | Element): void => {
  for (const widget of root.querySelectorAll(NAMES.join(","))) observer.observe(widget);
};

watch(document);
// Pages add widgets later, too.
new MutationObserver((changes) => {
  for (const { addedNodes } of changes) {
    for (const node of addedNodes) {
      if (!(node instanceof Element)) continue;
      if (NAMES.includes(node.localName)) observer.observe(node);
      watch(node);
    }
  }
}).observe(document, { childList: true, subtree: true });
