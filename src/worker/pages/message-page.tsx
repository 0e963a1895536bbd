import type { FC } from "hono/jsx";
import { Layout } from "./layout.tsx";
import type { PageContext } from "./page-context.ts";

/** A page that says why there is nothing else to show. */
export const MessagePage: FC<{ pageContext: PageContext; title: string; text: string }> = ({
  pageContext,
  title,
  text,
}) => (
  <Layout pageContext={pageContext} title={title} indexed={false}>
    <section class="empty">
      <h1>{title}</h1>
      <p>{text}</p>
      <p>
        <a class="button" href="/">
          {pageContext.strings.backToSearch}
        </a>
      </p>
    </section>
  </Layout>
);
