import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import type { PinnedModule, SiteAssets } from "../../src/schema/index.ts";
import type { PublicFile } from "../model/pipeline-types.ts";
import { PINNED_FOLDER, pinnedName } from "./pinned-modules.ts";

export { keepModules, keptModules, PINNED_FOLDER } from "./pinned-modules.ts";

/** Folder of the files that are served as they are. */
export const STATIC_ASSETS = fileURLToPath(new URL("../../src/worker/assets", import.meta.url));

const sourcePath = (path: string): string => fileURLToPath(new URL(`../../src/${path}`, import.meta.url));

/**
 * Bundles styles and scripts for browsers: the files, and the addresses under which pages find
 * them.
 */
export async function bundleAssets(): Promise<{ files: PublicFile[]; assets: SiteAssets }> {
  const [style, embedStyle, pageScript, all, types] = await Promise.all([
    bundle("worker/styles/style.css"),
    bundle("worker/styles/iframe.css"),
    bundle("page-script/main.ts"),
    bundle("widget/modules/all.ts"),
    copyOf("widget/kilas-widgets.d.ts"),
  ]);
  const names = ["kilas-search", "kilas-event", "kilas-timeline"];
  const single = await Promise.all(
    names.map(async (name) => [name, await bundle(`widget/modules/${name}.ts`)] as const),
  );
  const pinned = pin("widgets", all);
  const loader = await bundle("widget/modules/loader.ts", { WIDGETS: JSON.stringify(pinned.module) });
  const pinnedLoader = pin("loader", loader);
  const files: PublicFile[] = [
    { path: "style.css", content: style },
    { path: "embed.css", content: embedStyle },
    { path: "page.js", content: pageScript },
    { path: "widget.js", content: loader },
    { path: "widget/all.js", content: all },
    ...single.map(([name, content]) => ({ path: `widget/${name}.js`, content })),
    { path: "widget/kilas-widgets.d.ts", content: types },
    pinned.file,
    pinnedLoader.file,
  ];
  return {
    files,
    assets: {
      style: versioned("/style.css", style),
      embedStyle: versioned("/embed.css", embedStyle),
      pageScript: versioned("/page.js", pageScript),
      loader: pinnedLoader.module,
    },
  };
}

async function bundle(path: string, define: Record<string, string> = {}): Promise<string> {
  const result = await build({
    entryPoints: [sourcePath(path)],
    bundle: true,
    format: "esm",
    target: "es2022",
    minify: true,
    write: false,
    legalComments: "none",
    logLevel: "silent",
    define,
  });
  return result.outputFiles.map((file) => file.text).join("");
}

const copyOf = async (path: string): Promise<string> => readFile(sourcePath(path), "utf8");

const hashOf = (algorithm: "sha256" | "sha384", text: string): Buffer => createHash(algorithm).update(text).digest();

/** A new text has a new address: browsers may keep the old one. */
const versioned = (path: string, text: string): string =>
  `${path}?v=${hashOf("sha256", text).toString("hex").slice(0, 12)}`;

function pin(name: string, content: string): { file: PublicFile; module: PinnedModule } {
  const path = `${PINNED_FOLDER}/${pinnedName(name, content)}`;
  const integrity = `sha384-${hashOf("sha384", content).toString("base64")}`;
  return { file: { path, content }, module: { address: `/${path}`, integrity } };
}
