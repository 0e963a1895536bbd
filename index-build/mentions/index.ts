export { linkEntities } from "./entities.ts";
export { findNames, type NameMention } from "./names.ts";
