import type { FC } from "hono/jsx";
import { Layout } from "./layout.tsx";
import type { Strings } from "./strings.ts";

/** A page that says why there is nothing else to show. */
export const MessagePage: FC<{ siteName: string; strings: Strings; title: string; text: string }> = ({
  siteName,
  strings,
  title,
  text,
}) => (
  <Layout title={`${title} – ${siteName}`} siteName={siteName} strings={strings} indexed={false}>
    <section class="empty">
      <h1>{title}</h1>
      <p>{text}</p>
      <p>
        <a class="button" href="/">
          {strings.backToSearch}
        </a>
      </p>
    </section>
  </Layout>
);
