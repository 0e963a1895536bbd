export * from "./article.ts";
export * from "./date.ts";
export * from "./event.ts";
export * from "./mention.ts";
export * from "./published.ts";
export * from "./search.ts";
export * from "./sentence.ts";
export * from "./summary.ts";
