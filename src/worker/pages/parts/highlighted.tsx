import type { FC } from "hono/jsx";
import type { TextRange } from "../../../schema/index.ts";

/** A text with stretches marked. Everything is escaped by JSX. */
export const Highlighted: FC<{ text: string; ranges: readonly TextRange[] }> = ({ text, ranges }) => {
  let at = 0;
  const parts = ranges.flatMap(([start, end]) => {
    const before = text.slice(at, start);
    at = end;
    return [before, <mark>{text.slice(start, end)}</mark>];
  });
  return (
    <>
      {parts}
      {text.slice(at)}
    </>
  );
};
