export { twinKey } from "./address-twins.ts";
export { foldCopies } from "./fold-copies.ts";
export { containmentOf, findNearCopies, type Sketch, sketchOf } from "./near-copies.ts";
