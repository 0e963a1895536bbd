export type { ArticleNames } from "./article/article-names.ts";
export { readNames } from "./article/read-names.ts";
export { linkEntities } from "./linking/link-entities.ts";
