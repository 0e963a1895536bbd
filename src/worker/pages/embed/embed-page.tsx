import type { FC } from "hono/jsx";
import { Layout } from "../layout.tsx";
import type { PageContext } from "../page-context.ts";
import { type EmbedChoice, type EmbedTarget, FRAME_SIZES } from "./embed-choice.ts";
import { iframeOf, pathOf, scriptCode, titleOf } from "./embed-code.ts";
import { EmbedForm } from "./embed-form.tsx";
import { Widget } from "./widget.tsx";

interface EmbedPageProps {
  pageContext: PageContext;
  choice: EmbedChoice;
  target: EmbedTarget;
  /** Whether the id that was given is none of this site's. */
  isUnknown: boolean;
}

/** Where an editor chooses what to embed, sees it, and copies the code. */
export const EmbedPage: FC<EmbedPageProps> = ({ pageContext, choice, target, isUnknown }) => {
  const { strings, url, assets, siteName } = pageContext;
  const title = titleOf(target) || siteName;
  const page = url.origin + pathOf(target);
  return (
    <Layout pageContext={pageContext} title={strings.embedTitle} narrow={false}>
      <header class="page-head">
        <h1>{strings.embedTitle}</h1>
        <p>{strings.embedIntro}</p>
      </header>
      <div class="columns embed">
        <div>
          <h2 class="section-title">{strings.embedPreview}</h2>
          {isUnknown ? <p class="corrected">{strings.embedUnknown}</p> : null}
          <div class="preview">
            <Widget target={target} choice={choice} strings={strings} />
          </div>
          <Code
            id="script-code"
            title={strings.embedScript}
            note={strings.embedScriptNote}
            code={scriptCode(url.origin, target, choice, assets.loader, strings)}
            pageContext={pageContext}
          />
          <Code
            id="iframe-code"
            title={strings.embedIframe}
            note={strings.embedIframeNote}
            code={iframeOf(url.origin, target, choice, title)}
            pageContext={pageContext}
          />
          <Code
            id="oembed-code"
            title={strings.embedOembed}
            note={strings.embedOembedNote}
            code={`${url.origin}/oembed?url=${encodeURIComponent(page)}&maxwidth=${FRAME_SIZES[target.is].width}`}
            pageContext={pageContext}
          />
          <h2 class="section-title">{strings.embedWordpress}</h2>
          <p>{strings.embedWordpressNote}</p>
          <p>{strings.embedGhostNote}</p>
        </div>
        <aside aria-label={strings.embedWhat}>
          <EmbedForm choice={choice} strings={strings} />
        </aside>
      </div>
      <script type="module" src={assets.loader.address} />
    </Layout>
  );
};

interface CodeProps {
  /** Of the text field. */
  id: string;
  title: string;
  note: string;
  code: string;
  pageContext: PageContext;
}

const Code: FC<CodeProps> = ({ id, title, note, code, pageContext: { strings } }) => (
  <section class="code">
    <h2 class="section-title">
      <label for={id}>{title}</label>
    </h2>
    <p class="note">{note}</p>
    <div class="copy-box">
      <textarea id={id} readonly rows={6} spellcheck={false}>
        {code}
      </textarea>
      <button
        type="button"
        class="button quiet"
        hidden
        data-copy={id}
        data-copied={strings.copied}
        data-failed={strings.copyFailed}
      >
        {strings.copy}
      </button>
    </div>
  </section>
);
