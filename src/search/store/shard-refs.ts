import type { KeyedShards, NumberedShards, ShardRef } from "../../schema/index.ts";
import { BuildError } from "./shard-store.ts";

/**
 * A reference to a shard as JSON holds it, in the manifest and in the head of the packed index: a
 * list, since thousands of them travel in the Worker.
 *
 *     [file, bytes, checksum]            a whole file of the static assets
 *     [file, bytes, checksum, offset]    a part of a file in the bucket; an offset of 0 is written
 *                                        as well
 *
 * Nothing else reads or writes these lists.
 */
export type WireShardRef = [file: string, bytes: number, checksum: number, offset?: number];

/** References of {@link NumberedShards} and {@link KeyedShards} as JSON holds them. */
export interface WireShards<First> {
  shards: WireShardRef[];
  firsts: First[];
}

export const encodeRef = ({ file, bytes, checksum, offset, store }: ShardRef): WireShardRef =>
  store === "bucket" ? [file, bytes, checksum, offset] : [file, bytes, checksum];

export const encodeShards = <First>({
  shards,
  firsts,
}: {
  shards: ShardRef[];
  firsts: First[];
}): WireShards<First> => ({
  shards: shards.map(encodeRef),
  firsts,
});

/** @throws BuildError where the value is no reference. */
export function decodeRef(value: unknown): ShardRef {
  if (!Array.isArray(value) || value.length < 3 || value.length > 4) throw noReference(value);
  const [file, bytes, checksum, offset = 0]: unknown[] = value;
  if (typeof file !== "string" || !isCount(bytes) || !isCount(checksum) || !isCount(offset)) throw noReference(value);
  return { file, bytes, checksum, offset, store: value.length === 4 ? "bucket" : "assets" };
}

/** @throws BuildError where the value is no list of references. */
export function decodeRefs(value: unknown): ShardRef[] {
  if (!Array.isArray(value)) throw noReference(value);
  return value.map(decodeRef);
}

/** @throws BuildError where the value is no list of references with a first number for each. */
export const decodeNumbered = (value: unknown): NumberedShards => decodeShards(value, isInteger);

/** @throws BuildError where the value is no list of references with a first key for each. */
export const decodeKeyed = (value: unknown): KeyedShards => decodeShards(value, isText);

function decodeShards<First>(
  value: unknown,
  isFirst: (first: unknown) => first is First,
): { shards: ShardRef[]; firsts: First[] } {
  if (typeof value !== "object" || value === null || !("shards" in value) || !("firsts" in value))
    throw noReference(value);
  const { firsts } = value;
  const shards = decodeRefs(value.shards);
  if (!Array.isArray(firsts) || firsts.length !== shards.length || !firsts.every(isFirst)) throw noReference(value);
  return { shards, firsts };
}

const isText = (value: unknown): value is string => typeof value === "string";
/**
 * A first number may be negative: the codes of a file that two columns share are counted from the
 * second one's.
 */
const isInteger = (value: unknown): value is number => Number.isSafeInteger(value);
const isCount = (value: unknown): value is number => isInteger(value) && value >= 0;

const noReference = (value: unknown): BuildError =>
  new BuildError(
    `${JSON.stringify(value)?.slice(0, 80)} names no file of a build: build the site anew with npm run build and deploy it.`,
  );
