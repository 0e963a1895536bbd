import type { FC } from "hono/jsx";
import type { PageContext } from "../page-context.ts";
import { type EmbedTarget, PLAIN_CHOICE } from "./embed-choice.ts";
import { Widget } from "./widget.tsx";

interface DemoPageProps {
  pageContext: PageContext;
  /** Origin of the site whose widgets it embeds. */
  service: string;
  targets: readonly EmbedTarget[];
}

/** A made-up news page of another origin that embeds the widgets with the tags an editor pastes. */
export const DemoPage: FC<DemoPageProps> = ({ pageContext: { strings }, service, targets }) => (
  <html lang={strings.lang}>
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      <meta name="robots" content="noindex" />
      <title>{strings.demoTitle}</title>
      <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
      <link rel="stylesheet" href="/demo.css" />
      <script type="module" src={`${service}/widget.js`} />
    </head>
    <body>
      <header>
        <p class="paper">Harian Contoh</p>
      </header>
      <main>
        <h1>{strings.demoHeading}</h1>
        <p class="lead">
          {strings.demoNote} <code>{service}</code>. <a href={`${service}/embed`}>{strings.embed}</a>
        </p>
        {targets.map((target) => (
          <Widget target={target} choice={PLAIN_CHOICE} strings={strings} service={service} />
        ))}
      </main>
    </body>
  </html>
);
