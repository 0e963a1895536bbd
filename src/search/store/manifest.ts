import { MANIFEST_FORMAT_VERSION, type Manifest } from "../../schema/index.ts";
import { BuildError, checksumOf } from "./index.ts";

/** The checksum of all else that a manifest holds, in its order. */
export function manifestChecksum({
  checksum: _checksum,
  ...rest
}: Omit<Manifest, "checksum"> & Partial<Manifest>): number {
  return checksumOf(new TextEncoder().encode(JSON.stringify(rest)));
}

/** @throws BuildError where the text is no manifest of this version, or not as it was written. */
export function readManifest(text: string): Manifest {
  const manifest = parse(text);
  const { formatVersion, checksum } = manifest;
  if (formatVersion !== MANIFEST_FORMAT_VERSION) {
    throw new BuildError(
      `The files were built in format ${formatVersion}, this code reads ${MANIFEST_FORMAT_VERSION}: build them anew with npm run build.`,
    );
  }
  if (manifestChecksum(manifest) !== checksum) throw damaged();
  return manifest;
}

function parse(text: string): Manifest {
  try {
    const parsed: unknown = JSON.parse(text);
    if (typeof parsed === "object" && parsed !== null) return parsed as Manifest;
  } catch {
    // Told below.
  }
  throw damaged();
}

const damaged = (): BuildError =>
  new BuildError(
    "The manifest of the build (worker/manifest.txt) is damaged: build it anew with npm run build and deploy it.",
  );
