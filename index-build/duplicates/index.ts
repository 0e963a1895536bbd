export { foldCopies } from "./fold-copies.ts";
export { findNearCopies, type Sketch, sketchOf } from "./near-copies.ts";
