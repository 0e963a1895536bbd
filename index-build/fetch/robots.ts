import robotsParser, { type Robot } from "robots-parser";
import { getDomain } from "tldts";
import type { Fetched } from "./fetched.ts";

/** What a site lets robots fetch, or why it is left alone. */
export type RobotRules = Robot | { forbidden: string };

/** Largest robots.txt that is read, in bytes: the least that RFC 9309 (2.5) asks for. */
export const MAX_ROBOTS_BYTES = 500 * 1024;
const MAX_REDIRECTS = 5;

/**
 * Reads the robots.txt of an origin. Without one, everything is allowed (RFC 9309, 2.3.1.3). What
 * may hide a rule forbids all: a server that fails, a file that is too large, and a redirect to
 * another site, whose rules are its own.
 *
 * @param request fetches an address without following redirects.
 */
export async function readRobots(
  origin: string,
  request: (address: string) => Promise<Fetched | { location: string }>,
): Promise<RobotRules> {
  const own = `${origin}/robots.txt`;
  const { host } = new URL(origin);
  const forbidden = (reason: string): RobotRules => ({
    forbidden: `the robots.txt of ${host} cannot be read (${reason}), so ${host} is left alone: try again later, or ask its operator`,
  });
  let address = own;
  for (let redirects = 0; redirects <= MAX_REDIRECTS; redirects++) {
    const found = await request(address);
    if ("location" in found) {
      address = found.location;
      if (!isOfSite(address, own)) return forbidden(`it redirects to ${new URL(address).host}, another site`);
    } else if (found.kind === "body") return robotsParser(own, found.content.toString("utf8"));
    else if (found.kind === "unchanged") return forbidden("the server answers 304");
    else return isAbsent(found) ? robotsParser(own, "") : forbidden(found.reason);
  }
  return forbidden(`more than ${MAX_REDIRECTS} redirects`);
}

/** Whether the server says that there is none; 408 and 429 say only that it is busy. */
const isAbsent = ({ status, isLasting }: { status: number | null; isLasting: boolean }): boolean =>
  isLasting && status !== null && (status < 300 || status >= 400);

/** Whether two addresses are of one site: `kabar.example` and `www.kabar.example` are. */
function isOfSite(one: string, other: string): boolean {
  const [a, b] = [one, other].map((address) => new URL(address).hostname) as [string, string];
  const [site, otherSite] = [a, b].map((host) => getDomain(host, { allowPrivateDomains: true }));
  return a === b || (site !== null && site === otherSite);
}
