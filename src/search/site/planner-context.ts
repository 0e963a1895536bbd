import type { AnalysisLanguage, Synonyms } from "../../analysis/index.ts";
import type { SearchIndex } from "../index/search-index.ts";

/** What the planner needs to know of the site. */
export interface PlannerContext {
  index: SearchIndex;
  synonyms: Synonyms;
  /** Analyses in use in the corpus: a query word is stemmed by each. */
  languages: readonly AnalysisLanguage[];
}
