import { closestTo } from "./dom.ts";

/** How long a button says that it has copied, in milliseconds. */
const TOLD_MS = 2_500;

/** Shows the buttons that need a script. */
export function offerSharing(content: HTMLElement): void {
  for (const button of content.querySelectorAll<HTMLElement>("button[data-share], button[data-copy]"))
    button.hidden = false;
}

/** Buttons that copy a text, or pass the page on by the means of the device. */
export function listenForCopying(root: HTMLElement, status: HTMLElement | null): void {
  root.addEventListener("click", (event) => {
    const button = closestTo<HTMLButtonElement>(event, "button[data-share], button[data-copy]");
    if (!button) return;
    const { share, copy } = button.dataset;
    if (share !== undefined) void passOn(button, share, status);
    else void copyText(button, document.querySelector<HTMLTextAreaElement>(`#${copy}`)?.value ?? "", status);
  });
}

async function passOn(button: HTMLButtonElement, address: string, status: HTMLElement | null): Promise<void> {
  if ("share" in navigator && matchMedia("(pointer: coarse)").matches) {
    // Closing the device's list without choosing is no fault.
    await navigator.share({ title: document.title, url: address }).catch(() => {});
    return;
  }
  await copyText(button, address, status);
}

async function copyText(button: HTMLButtonElement, text: string, status: HTMLElement | null): Promise<void> {
  const { copied = "", failed = "" } = button.dataset;
  // Outside of secure contexts browsers have no clipboard to write to.
  const told = await (navigator.clipboard?.writeText(text) ?? Promise.reject(new Error("There is no clipboard."))).then(
    () => copied,
    () => failed,
  );
  if (told === failed && button.dataset["copy"] !== undefined)
    document.querySelector<HTMLTextAreaElement>(`#${button.dataset["copy"]}`)?.select();
  const words = button.querySelector("span") ?? button;
  const before = button.dataset["words"] ?? words.textContent ?? "";
  button.dataset["words"] = before;
  words.textContent = told;
  if (status) status.textContent = told;
  setTimeout(() => {
    words.textContent = before;
  }, TOLD_MS);
}
