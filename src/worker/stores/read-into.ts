import type { TakeBuffer } from "../../search/index.ts";

/**
 * Reads a file of this many bytes into a buffer that is taken for it; of a longer one, a byte more,
 * so that it shows.
 */
export async function readInto(body: ReadableStream, length: number, take: TakeBuffer): Promise<Uint8Array> {
  const reader = body.getReader({ mode: "byob" });
  const { value } = await reader.readAtLeast(length + 1, new Uint8Array(take(length + 1), 0, length + 1));
  await reader.cancel();
  return value ?? new Uint8Array();
}
