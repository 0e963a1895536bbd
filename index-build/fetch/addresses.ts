import { type LookupAddress, type LookupOptions, lookup as lookupAny } from "node:dns";
import ipaddr from "ipaddr.js";

/** An address that is not to be fetched; the message says why and how to allow it. */
export class RefusedAddressError extends Error {}

/**
 * Whether an IP address is reachable from the whole internet: neither private, nor local, nor
 * reserved.
 */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  // `::127.0.0.1`, the old way to write IPv4 in IPv6, leads to the same place on some systems.
  const parsed = ipaddr.parse(address);
  if (
    parsed instanceof ipaddr.IPv6 &&
    parsed.parts.slice(0, 5).every((part) => part === 0) &&
    !parsed.isIPv4MappedAddress()
  )
    return false;
  // An IPv6 address may wrap an IPv4 one (`::ffff:127.0.0.1`).
  return ipaddr.process(address).range() === "unicast";
}

const refusal = (host: string, address: string): RefusedAddressError =>
  new RefusedAddressError(
    `${host} leads to ${address}, an address of a private network: set fetch.allowPrivateAddresses in kilas.config.ts if it is yours.`,
  );

/** Refuses what is no web address, and a host that is itself a private address. */
export function checkAddress(url: URL, allowPrivate: boolean): void {
  if (!/^https?:$/.test(url.protocol)) {
    throw new RefusedAddressError(`${url.href} is no address of the web: only http and https are fetched.`);
  }
  const host = url.hostname.replace(/^\[|\]$/g, "");
  if (!allowPrivate && ipaddr.isValid(host) && !isPublicAddress(host)) throw refusal(url.hostname, host);
}

type LookupCallback = (error: Error | null, address: string | LookupAddress[], family?: number) => void;

/**
 * A resolver that refuses names of private addresses. It is asked by the connection itself, so that
 * a name cannot lead elsewhere between the check and the request.
 */
export function publicLookup(host: string, options: LookupOptions, callback: LookupCallback): void {
  lookupAny(host, { ...options, all: true }, (error, addresses) => {
    if (error) return callback(error, []);
    const refused = addresses.find(({ address }) => !isPublicAddress(address));
    if (refused) return callback(refusal(host, refused.address), []);
    const [first] = addresses;
    if (options.all || first === undefined) callback(null, addresses);
    else callback(null, first.address, first.family);
  });
}
