/** A file of the build, bundled into the Worker as text. */
declare module "*.txt" {
  const text: string;
  export default text;
}

declare namespace Cloudflare {
  interface Env {
    ASSETS: Fetcher;
    /** The bucket that holds the files of the build, where `kilas.config.ts` says so. */
    SHARDS?: R2Bucket;
  }
}
