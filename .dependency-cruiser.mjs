// Which folder may import which: the code map of ARCHITECTURE.md in rules. `npm run check` applies
// them by way of test/boundaries/check.ts, which also looks for circles of folders.

/** Of each folder of src: the other folders of src, and the libraries, that it may import. */
const SRC = {
  schema: { folders: [], libraries: [] },
  identity: { folders: [], libraries: [] },
  analysis: { folders: ["schema"], libraries: ["@orama/stemmers"] },
  search: { folders: ["schema", "analysis"], libraries: ["minisearch", "valibot"] },
  worker: {
    folders: ["schema", "identity", "analysis", "search"],
    libraries: ["hono", "hono-openapi", "valibot", "feedsmith"],
  },
  widget: { folders: ["schema"], libraries: ["@github/combobox-nav"] },
  "page-script": { folders: ["schema"], libraries: ["@github/combobox-nav"] },
};

/** Folders of src/search in the order of a query. */
const SEARCH = ["store", "query", "index", "site", "planning", "ranking", "results", "features"];

/** Any folder of index-build without a place of its own in the order is a stage. */
const PLACED = ["languages", "model", "config", "runtime", "markup", "text-model", "gazetteer", "pipeline", "cli"];
const STAGE = `(?!(?:${PLACED.join("|")})/)[^/]+`;
const BUILD = ["languages", "model", "config", "runtime", "markup|text-model|gazetteer", STAGE, "pipeline", "cli"];

/** Folders of index-build that touch files. */
const WITH_FILES = ["read", "fetch", "ledger", "output", "site-assets", "runtime", "cli"];

/** What the Worker gets from its runtime and from the build: no file of the tree. */
const FROM_OUTSIDE = ["^cloudflare:workers$", "(?:^|/)dist/worker/[\\w-]+\\.txt$"];

const anyOf = (names) => `(?:${names.join("|")})`;
const files = (path) => (typeof path === "string" ? { path } : path);
/** A rule that refuses the imports from one place to another; the comment says how to mend them. */
const refuse = (name, comment, from, to) => ({ name, severity: "error", comment, from: files(from), to: files(to) });

/** Folders of a place import only themselves and those before them; others may import nothing. */
const inOrder = (name, comment, place, folders) => [
  ...folders.map((folder, at) => {
    const pathNot = `^${place}/${anyOf(folders.slice(0, at + 1))}/`;
    return refuse(name, comment, `^${place}/(?:${folder})/`, { path: `^${place}/`, pathNot });
  }),
  refuse(name, comment, { path: `^${place}/[^/]+/`, pathNot: `^${place}/${anyOf(folders)}/` }, {}),
];

const srcFolders = (from, to) =>
  refuse(
    "src-folders",
    "Its table names what each folder of src may import. Move what both need below both.",
    from,
    to,
  );

const OF_SRC = Object.entries(SRC).flatMap(([name, { folders, libraries }]) => {
  const outside = name === "worker" ? FROM_OUTSIDE : [];
  return [
    srcFolders(`^src/${name}/`, { path: "^src/", pathNot: `^src/${anyOf([name, ...folders])}/` }),
    refuse("src-libraries", "Enter the library for this folder in the table, if it belongs there.", `^src/${name}/`, {
      dependencyTypesNot: ["core", "local"],
      pathNot: [...libraries.map((one) => `(?:^|/)node_modules/${one}/`), ...outside],
    }),
  ];
});

export default {
  forbidden: [
    refuse("no-circles", "Move what both files need to a third.", {}, { circular: true }),
    refuse("every-import-found", "Name a file that exists, or a library that is installed.", "", {
      couldNotResolve: true,
      pathNot: FROM_OUTSIDE,
    }),
    refuse("only-tests-import-tests", "Move what is shared out of test.", "", "^test/"),
    refuse("nothing-imports-bench", "The product knows no measurements.", "^(?:src|index-build)/", "^bench/"),
    refuse("src-without-build", "src runs in the Worker or the browser.", "^src/", "^(?:index-build/|kilas\\.config)"),
    refuse("src-without-node", "src runs in the Worker or the browser: no Node.", "^src/", {
      dependencyTypes: ["core"],
    }),
    ...OF_SRC,
    srcFolders({ path: "^src/", pathNot: `^src/${anyOf(Object.keys(SRC))}/` }, {}),
    srcFolders("^(?:index-build|bench)/", { path: "^src/", pathNot: "^src/(?:schema|identity|analysis|search)/" }),
    ...inOrder("search-order", `A folder imports only those before it: ${SEARCH.join(", ")}.`, "src/search", SEARCH),
    ...inOrder(
      "build-order",
      "A folder imports only those before it: languages, model, config, runtime, markup, text-model and gazetteer, stages, pipeline, cli.",
      "index-build",
      BUILD,
    ),
    refuse("stages-apart", "The pipeline hands the results of stages on.", `^index-build/(${STAGE})/`, {
      path: `^index-build/${STAGE}/`,
      pathNot: "^index-build/$1/",
    }),
    refuse(
      "files-in-their-place",
      `Only these folders of the build touch files: ${WITH_FILES.join(", ")}.`,
      { path: "^index-build/", pathNot: `^index-build/${anyOf(WITH_FILES)}/` },
      "^(?:node:)?fs(?:/|$)",
    ),
  ],
  options: {
    // The one parser that reads this TypeScript, imports of types included.
    parser: "swc",
    doNotFollow: { path: "node_modules" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["types", "import", "default"],
      extensions: [".ts", ".tsx", ".d.ts", ".mjs", ".js", ".json"],
    },
  },
};
