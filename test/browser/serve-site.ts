import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { createTestHarness } from "wrangler";
import { makeDeployment } from "../../index-build/cli/make-deployment.ts";
import { buildAndOpen, temporaryFolder } from "../support/built-site.ts";

/** A built site, served as `wrangler dev` serves it. */
export interface ServedSite {
  port: number;
  close(): Promise<void>;
}

/** The sample, as `npm test` has built it. */
export const serveSample = (): Promise<ServedSite> => serve("./wrangler.toml");

/** A site of a corpus, given as JSON lines. */
export async function serveCorpus(lines: string): Promise<ServedSite> {
  const folder = await temporaryFolder();
  const [corpus, out] = [join(folder.path, "corpus.jsonl"), join(folder.path, "out")];
  await writeFile(corpus, lines);
  await buildAndOpen(corpus, out);
  const { port, close } = await serve(await makeDeployment(join(folder.path, "site"), out));
  return {
    port,
    async close() {
      await close();
      await folder.remove();
    },
  };
}

async function serve(configPath: string): Promise<ServedSite> {
  const harness = createTestHarness({ workers: [{ configPath }] });
  const { url } = await harness.listen();
  return { port: Number(url.port), close: () => harness.close() };
}
