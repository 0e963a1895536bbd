import type { FC } from "hono/jsx";
import type { Strings } from "./strings.ts";

/** A made-up news page of another origin that embeds the widget with the two lines an editor pastes. */
export const DemoPage: FC<{ service: string; strings: Strings }> = ({ service, strings }) => {
  const tags = `<script type="module" src="${service}/widget.js"></script>\n<kilas-search></kilas-search>`;
  const indonesian = strings.lang === "id";
  return (
    <html lang={strings.lang}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="robots" content="noindex" />
        <title>{indonesian ? "Contoh: pencarian di situs lain" : "Example: search on another site"}</title>
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
        <link rel="stylesheet" href="/demo.css" />
        <script type="module" src={`${service}/widget.js`} />
      </head>
      <body>
        <header>
          <p class="paper">Harian Contoh</p>
        </header>
        <main>
          <h1>{indonesian ? "Cari peristiwa di halaman mana pun" : "Search events on any page"}</h1>
          <p class="lead">
            {indonesian
              ? "Halaman ini meniru situs berita lain. Kotak pencarian di bawah dimuat dari "
              : "This page stands for another news site. The search box below is loaded from "}
            <code>{service}</code>.
          </p>
          <kilas-search>
            <a href={service}>{strings.searchLabel}</a>
          </kilas-search>
          <h2>{indonesian ? "Kode yang ditempel" : "The code to paste"}</h2>
          <pre>
            <code>{tags}</code>
          </pre>
        </main>
      </body>
    </html>
  );
};
