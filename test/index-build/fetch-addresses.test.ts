import { describe, expect, it } from "vitest";
import { isPublicAddress } from "../../index-build/fetch/addresses.ts";

describe("addresses that may be fetched", () => {
  it.each([
    "127.0.0.1",
    "10.1.2.3",
    "192.168.0.1",
    "169.254.169.254",
    "100.64.0.1",
    "0.0.0.0",
    "::1",
    "fe80::1",
    "fd00::1",
    "::ffff:10.0.0.1",
    "no address",
  ])("%s is no public address", (address) => expect(isPublicAddress(address)).toBe(false));
  it.each(["93.184.216.34", "2606:2800:220:1::1"])("%s is", (address) => expect(isPublicAddress(address)).toBe(true));
});
