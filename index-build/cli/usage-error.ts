/** A call that cannot be carried out as it was typed; the message says how to fix it. */
export class UsageError extends Error {}
