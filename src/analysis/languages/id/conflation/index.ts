export { analysesOf } from "./affixes.ts";
export { type ConflationModel, conflate, exceptions, featuresOf, rootOf } from "./conflate.ts";
export {
  CAPITAL_STEPS,
  decodeRoots,
  encodeRoots,
  FAMILY_STEPS,
  FREQUENCY_STEPS,
  type RootEvidence,
  stepOf,
} from "./roots.ts";
