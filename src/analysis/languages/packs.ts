// One line a language: the folder's name is its tag.
export { en } from "./en/index.ts";
export { id } from "./id/index.ts";
export { ms } from "./ms/index.ts";
