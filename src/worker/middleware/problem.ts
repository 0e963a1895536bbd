import type { ErrorHandler, NotFoundHandler } from "hono";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import { BuildError, CursorError } from "../../search/index.ts";
import type { Environment } from "../environment.ts";

/** When to ask again for what could not be read, in seconds. */
const RETRY_SECONDS = 30;

/** Something wrong with one parameter. */
export interface ParameterFault {
  parameter: string;
  message: string;
}

/** A fault as it is answered: problem details (RFC 9457). */
export class Problem extends Error {
  readonly status: ContentfulStatusCode;
  readonly title: string;
  readonly faults: readonly ParameterFault[];

  constructor(status: ContentfulStatusCode, title: string, detail: string, faults: readonly ParameterFault[] = []) {
    super(detail);
    this.status = status;
    this.title = title;
    this.faults = faults;
  }

  toResponse(): Response {
    const { status, title, message, faults } = this;
    const body = {
      type: "about:blank",
      title,
      status,
      detail: message,
      ...(faults.length > 0 ? { errors: faults } : {}),
    };
    return Response.json(body, {
      status,
      headers: {
        "content-type": "application/problem+json; charset=utf-8",
        "cache-control": "no-store",
        ...(status === 503 ? { "retry-after": String(RETRY_SECONDS) } : {}),
      },
    });
  }
}

export const notFound = (detail: string): Problem => new Problem(404, "Not found", detail);

/**
 * Turns whatever was thrown into a problem. What was not foreseen is logged, and reported without
 * its details.
 */
export function toProblem(error: unknown): Problem {
  if (error instanceof Problem) return error;
  if (error instanceof CursorError) {
    return error.stale
      ? new Problem(410, "Cursor expired", error.message)
      : new Problem(400, "Bad parameter", error.message, [{ parameter: "cursor", message: error.message }]);
  }
  console.error(error);
  if (error instanceof BuildError) return new Problem(503, "Build unavailable", error.message);
  return new Problem(
    500,
    "Internal error",
    "The service failed on this request. Try again; if it stays, tell the site's owner.",
  );
}

/** The one error handler of the API. */
export const answerProblem: ErrorHandler<Environment> = (error) => toProblem(error).toResponse();

export const answerNotFound: NotFoundHandler<Environment> = (context) =>
  notFound(`There is nothing at ${new URL(context.req.url).pathname}.`).toResponse();
