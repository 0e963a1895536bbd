import type { Page, Request } from "playwright-core";

/** What a test holds back until it opens it. */
interface Gate {
  readonly opened: Promise<void>;
  open(): void;
}

function makeGate(): Gate {
  const { promise, resolve } = Promise.withResolvers<void>();
  return { opened: promise, open: resolve };
}

/**
 * Holds back a page's requests of this address until the gate is opened.
 *
 * @returns the gate, and a wait until such a request has ended: answered, failed or given up.
 */
export async function holdBack(
  page: Page,
  address: string,
): Promise<Gate & { asked: Promise<void>; ended: Promise<void> }> {
  const gate = makeGate();
  const [asked, ended] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  let held: Request | null = null;
  const onEnd = (request: Request) => {
    if (request === held) ended.resolve();
  };
  page.on("requestfinished", onEnd).on("requestfailed", onEnd);
  await page.route(address, async (route) => {
    held ??= route.request();
    asked.resolve();
    await gate.opened;
    // A page that is closed, or has given the request up, waits for nothing.
    await route.continue().catch(() => {});
  });
  return { ...gate, asked: asked.promise, ended: ended.promise };
}

/** The requests of a page from now on. */
export class Traffic {
  readonly #page: Page;
  readonly #underWay = new Set<Request>();
  readonly #addresses: string[] = [];

  constructor(page: Page) {
    this.#page = page;
    page.on("request", (request) => {
      this.#underWay.add(request);
      this.#addresses.push(request.url());
    });
    const onEnd = (request: Request) => void this.#underWay.delete(request);
    page.on("requestfinished", onEnd).on("requestfailed", onEnd);
  }

  /** What was asked for. */
  get addresses(): readonly string[] {
    return this.#addresses;
  }

  /**
   * Waits until none is under way, and the page has done with what came: it asks for nothing more.
   */
  async rests(): Promise<void> {
    for (;;) {
      const before = this.#addresses.length;
      await settled(this.#page);
      if (this.#addresses.length === before && this.#underWay.size === 0) return;
    }
  }
}

/**
 * Waits until the page has done with what reached it: what it had to do is done, two frames drawn.
 */
export async function settled(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    await new Promise((resolve) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = resolve;
      port2.postMessage(null);
    });
    await frame();
    await frame();
  });
}

/**
 * Waits until a page that was opened shows all it will: the widgets near its window have come, with
 * their content.
 */
export async function arrived(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const widgets = [...document.querySelectorAll("kilas-search, kilas-event, kilas-timeline")];
    const isNear = (widget: Element) => widget.getBoundingClientRect().top < innerHeight + 400;
    const isThere = ({ shadowRoot }: Element) =>
      shadowRoot !== null && shadowRoot.querySelector("[aria-busy]") === null;
    return document.readyState === "complete" && (!widgets.some(isNear) || widgets.every(isThere));
  });
  await page.evaluate(() => document.fonts.ready.then(() => {}));
  await settled(page);
}
