/** A call that cannot be carried out as it was typed; the message says how to mend it. */
export class UsageError extends Error {}
