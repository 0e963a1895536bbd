import * as v from "valibot";

const Deployed = v.object({ type: v.literal("deploy"), targets: v.array(v.string()) });

/**
 * The first address of a site in what wrangler writes of a deployment: JSON lines, of which one is
 * `{"type": "deploy", "targets": […]}`. A target is an address, a domain or route with what it is
 * (`kilas.example (custom domain)`), or no place to ask at all (`schedule: …`).
 */
export function deployedAddress(output: string): string | null {
  const targets = output.split("\n").flatMap((line) => {
    const { success, output: entry } = v.safeParse(Deployed, parsed(line));
    return success ? entry.targets : [];
  });
  return targets.map(addressIn).find((address) => address !== null) ?? null;
}

/** A whole host, as an address, a domain or a route (`kilas.example/*`). */
const HOST = /^(?:https:\/\/)?((?:[a-z0-9-]+\.)+[a-z0-9-]+)(?:\/\*?)?(?: [([].*)?$/i;

function addressIn(target: string): string | null {
  const host = HOST.exec(target)?.[1];
  return host === undefined || target.includes("production: disabled") ? null : `https://${host}`;
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}
