import { OWNER_FILES, type SiteConfig } from "../config/config.ts";
import { listCorpus } from "../read/index.ts";
import { codeVersion } from "../runtime/code-version.ts";
import { type Hash, hashOfAll, hashOfFile } from "../runtime/file-hash.ts";
import type { IndexChoice } from "../search-index/index.ts";

/** What a build is asked for. */
interface BuildRequest {
  corpus: string;
  config: SiteConfig;
  index?: IndexChoice;
}

/**
 * The hash of all that a build is made from and does not write itself: corpus, settings, the
 * owner's files, code. Null where a part of it cannot be determined.
 */
export async function hashInputs({ corpus, config, index = "measured" }: BuildRequest): Promise<Hash> {
  const { files, problems } = await listCorpus(corpus);
  // What a language model answers is an input, too.
  if (problems.length > 0 || config.generator !== null) return null;
  return hashOfAll([
    codeVersion(),
    JSON.stringify(config),
    index,
    ...OWNER_FILES.map((setting) => hashOfFile(config[setting])),
    ...files.flatMap(({ name, path }) => [name, hashOfFile(path)]),
  ]);
}
