import { ServiceError } from "../client.ts";
import { element } from "../dom.ts";
import { KilasElement } from "./kilas-element.ts";

/**
 * A widget that shows one thing of the site. Until it has loaded, and where it cannot be loaded,
 * the content of the element is shown.
 */
export abstract class KilasContentElement<Answer> extends KilasElement {
  readonly #slot = document.createElement("slot");
  /** What was asked for last. */
  #asked = "";
  #answer: Answer | null = null;

  constructor(style: string) {
    super(style);
    this.box.append(this.#slot);
  }

  /** Where the service is asked; null where no attribute says of what. */
  protected abstract get request(): { path: string; parameters?: Record<string, string> } | null;

  protected abstract render(answer: Answer): HTMLElement;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    // Put in again, it asks again unless it has its answer.
    if (this.#answer === null) this.#asked = "";
  }

  protected override update(): void {
    const { request } = this;
    const asked = request === null ? "" : JSON.stringify([this.service, request]);
    if (asked === this.#asked) {
      if (this.#answer !== null) this.box.replaceChildren(this.render(this.#answer));
      return;
    }
    this.#asked = asked;
    this.#answer = null;
    if (request === null) this.box.replaceChildren(this.#slot);
    else void this.#load(request.path, request.parameters);
  }

  async #load(path: string, parameters: Record<string, string> = {}): Promise<void> {
    this.box.setAttribute("aria-busy", "true");
    try {
      const answer = await this.client.ask<Answer>(this.service, path, parameters);
      if (answer === null) return;
      this.#answer = answer;
      this.box.replaceChildren(this.render(answer));
    } catch (error) {
      const isGone = error instanceof ServiceError && (error.status === 404 || error.status === 410);
      const text = isGone ? this.strings.gone : this.strings.loadFailed;
      this.box.replaceChildren(this.#slot, element("p", { class: "failed", part: "message", role: "status" }, text));
      // A fault of the network passes: changing an attribute, or inserting the element again,
      // repeats the request.
      this.#asked = "";
    }
    this.box.removeAttribute("aria-busy");
  }
}
