/** The item at a place of a list. @throws RangeError where there is none. */
export function itemAt<Item>(list: ArrayLike<Item>, at: number): Item {
  const item = list[at];
  if (item === undefined) throw new RangeError(`There is no item ${at} among ${list.length}.`);
  return item;
}
