import type { FC } from "hono/jsx";
import type { Frame } from "./frame.ts";
import { Layout } from "./layout.tsx";

/** A page that says why there is nothing else to show. */
export const MessagePage: FC<{ frame: Frame; title: string; text: string }> = ({ frame, title, text }) => (
  <Layout frame={frame} title={title} indexed={false}>
    <section class="empty">
      <h1>{title}</h1>
      <p>{text}</p>
      <p>
        <a class="button" href="/">
          {frame.strings.backToSearch}
        </a>
      </p>
    </section>
  </Layout>
);
