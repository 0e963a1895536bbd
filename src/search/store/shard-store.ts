import type { ShardRef } from "../../schema/index.ts";

/** Where the files of a build lie: static assets, an R2 bucket, a folder. */
export interface ShardStore {
  /**
   * The bytes of a shard, as they are stored. Rejects where there are none.
   *
   * @param take gives a buffer of at least this many bytes to read into. A store that takes one
   * hands
   *   it over with what it returns, and leaves it alone; one that has the bytes already takes none.
   */
  read(ref: ShardRef, take: TakeBuffer): Promise<Uint8Array>;
}

export type TakeBuffer = (bytes: number) => ArrayBuffer;

/** What the build wrote cannot be used; the message says how to fix it. */
export class BuildError extends Error {}

/** A bucket that has lost a file is not asked what it has: all is put again. */
const fromBucket = (file: string): string =>
  file.startsWith("pack.") ? ", or put its files into the bucket again with npm run kilas -- upload --all" : "";

/** A shard that is missing or is not what the build wrote. */
export class ShardError extends BuildError {
  readonly file: string;

  constructor(file: string, reason: string, options?: { cause: unknown }) {
    super(`The published file ${file} ${reason}: build the site anew and deploy it${fromBucket(file)}.`, options);
    this.file = file;
  }
}
