export { type BuildInputs, readInputs } from "./build-inputs.ts";
export { BuildOutput } from "./build-output.ts";
export { checkOutput } from "./check-output.ts";
export { missingFile } from "./foreign-file.ts";
export { guarded, OutputError } from "./output-error.ts";
export { publish } from "./publish.ts";
export { recoverOutput } from "./replace-folder.ts";
export { ShardFolder } from "./shard-files.ts";
export { ShardPack } from "./shard-pack.ts";
