import { hashOfAll, hashOfFile } from "../runtime/file-hash.ts";
import { listCorpus } from "./corpus-files.ts";

/**
 * The pages in the repository's own `data/corpus`: how many they are, their bytes, and the hash of
 * their sorted hashes.
 */
const SAMPLE = {
  fileCount: 5,
  bytes: 14_684,
  hash: "22798c83443e469a46116e85adc9744dfbad2cc4eccb525e74d06f3508073b25",
};

/**
 * Whether a corpus is the sample and nothing else, whatever its files are called. @throws
 * CorpusError where there is none.
 */
export async function isSampleCorpus(path: string): Promise<boolean> {
  const { files, problems } = await listCorpus(path);
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
  if (problems.length > 0 || files.length !== SAMPLE.fileCount || bytes !== SAMPLE.bytes) return false;
  return hashOfAll(files.map((file) => hashOfFile(file.path)).sort()) === SAMPLE.hash;
}
