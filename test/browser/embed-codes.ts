import type { BrowsedSite } from "./site.ts";

/** The code that the page gives for a choice: of the script, or another of its fields. */
export async function codeOf(site: BrowsedSite, choice: string, field = "script-code"): Promise<string> {
  const context = await site.context();
  const page = await context.newPage();
  await page.goto(`${site.origin}/embed?${choice}`);
  const code = await page.locator(`#${field}`).inputValue();
  await context.close();
  return code;
}
