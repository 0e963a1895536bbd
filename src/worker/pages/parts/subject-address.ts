import type { Subject } from "../../../schema/index.ts";

/** The address of a subject's page, below the site's root. */
export const subjectPath = ({ kind, id }: Pick<Subject, "kind" | "id">): string =>
  `/${kind === "publisher" ? "publishers" : "names"}/${id}`;
