import { validator } from "hono-openapi";
import type { BaseIssue, GenericSchema } from "valibot";
import { type ParameterFault, Problem } from "./problem.ts";

/**
 * Validates the query parameters of an API route; faults are answered as a 400 problem that names
 * each parameter.
 */
export function validQuery<S extends GenericSchema>(schema: S) {
  return validator("query", schema, (result) => {
    if (result.success) return;
    const faults = (result.error as readonly BaseIssue<unknown>[]).map(toFault);
    throw new Problem(
      400,
      "Bad parameter",
      faults.map(({ parameter, message }) => `${parameter}: ${message}`).join(" "),
      faults,
    );
  });
}

function toFault(issue: BaseIssue<unknown>): ParameterFault {
  const parameter = String(issue.path?.[0]?.key ?? "query");
  if (issue.type !== "strict_object") return { parameter, message: issue.message };
  return { parameter, message: issue.expected === "never" ? "There is no such parameter here." : "It is missing." };
}
