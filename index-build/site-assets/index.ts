import { fileURLToPath } from "node:url";
import { build } from "esbuild";

/** Folder of the files that are served as they are. */
export const STATIC_ASSETS = fileURLToPath(new URL("../../src/worker/assets", import.meta.url));

/** Bundles the widget into one module for browsers. Files by their path below `public/`. */
export async function bundleWidget(): Promise<{ path: string; content: string }[]> {
  const result = await build({
    entryPoints: [fileURLToPath(new URL("../../src/widget/kilas-search-define.ts", import.meta.url))],
    bundle: true,
    format: "esm",
    target: "es2022",
    minify: true,
    write: false,
    legalComments: "none",
    logLevel: "silent",
  });
  return result.outputFiles.map((file) => ({ path: "widget.js", content: file.text }));
}
