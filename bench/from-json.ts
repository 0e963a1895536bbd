/**
 * JSON that a measurement wrote itself, or that a data set was downloaded as: taken for what its
 * reader says it is.
 */
export const fromJson = <Value>(text: string): Value => JSON.parse(text);
