export { boundDates, publicationCeiling } from "./ceiling.ts";
export { type ArticleDates, dateArticle } from "./date-article.ts";
