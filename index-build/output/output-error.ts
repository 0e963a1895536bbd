import { errorCode } from "../runtime/error-code.ts";

/** The folder that was asked for cannot be written; the message says how to fix it. */
export class OutputError extends Error {}

/** What to do about an error of the file system, for the end of a message. */
export function fixOf(error: unknown): string {
  const code = errorCode(error) ?? String(error);
  if (code === "ENOSPC" || code === "EDQUOT") return `(${code}): free some space and build again`;
  if (code === "EACCES" || code === "EPERM" || code === "EROFS") return `(${code}): check its permissions`;
  return `(${code}): check its permissions and the free space`;
}

/**
 * Runs what writes to `out`; whatever the file system says against it becomes an error with a fix.
 */
export async function guarded<T>(out: string, write: () => T | Promise<T>): Promise<T> {
  try {
    return await write();
  } catch (error) {
    throw faultOf(out, error);
  }
}

/** The same for what is written at once. */
export function guardedSync<T>(out: string, write: () => T): T {
  try {
    return write();
  } catch (error) {
    throw faultOf(out, error);
  }
}

const faultOf = (out: string, error: unknown): unknown =>
  errorCode(error) === undefined
    ? error
    : new OutputError(`The build cannot be written to ${out} ${fixOf(error)}. What was there before is untouched.`);
