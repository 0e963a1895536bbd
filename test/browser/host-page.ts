import type { BrowserContextOptions, Page } from "playwright-core";
import type { BrowsedSite } from "./site.ts";

/** The address of a made-up news site, whose pages the tests write themselves. */
const HOST = "http://berita.localhost/";

interface HostPageOptions {
  /** Its Content-Security-Policy. */
  policy?: string;
  /** Language of the page. Default `id`. */
  lang?: string;
  dir?: "rtl" | "ltr";
  /** A style sheet of the host, at `/host.css`. */
  css?: string;
  context?: BrowserContextOptions;
}

/** Opens a page of another site that holds this markup in its body. */
export async function openHostPage(
  site: BrowsedSite,
  body: string,
  { policy, lang = "id", dir = "ltr", css = "", context: contextOptions }: HostPageOptions = {},
): Promise<Page> {
  const context = await site.context({ ...contextOptions });
  const page = await context.newPage();
  const html =
    `<!doctype html><html lang="${lang}" dir="${dir}"><head><meta charset="utf-8"><title>Berita</title>` +
    `<meta name="viewport" content="width=device-width"><link rel="stylesheet" href="/host.css"></head><body><main><h1>Berita</h1>${body}</main></body></html>`;
  await page.route(`${HOST}**`, (route) =>
    new URL(route.request().url()).pathname === "/host.css"
      ? route.fulfill({ contentType: "text/css", body: css })
      : route.fulfill({
          contentType: "text/html",
          body: html,
          headers: policy === undefined ? {} : { "content-security-policy": policy },
        }),
  );
  await page.goto(HOST);
  return page;
}
