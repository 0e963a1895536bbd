/** A record with a value for each of some keys, in their order. */
export const recordOf = <Key extends string, T>(keys: readonly Key[], make: (key: Key) => T): Record<Key, T> =>
  // `fromEntries` forgets which keys there are.
  Object.fromEntries(keys.map((key) => [key, make(key)])) as Record<Key, T>;
