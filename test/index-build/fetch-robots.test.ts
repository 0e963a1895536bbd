import type { IncomingMessage, ServerResponse } from "node:http";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { DEFAULT_CONFIG as config } from "../../index-build/config/defaults.ts";
import { fetchNew } from "../../index-build/fetch/index.ts";
import { MAX_ROBOTS_BYTES, readRobots } from "../../index-build/fetch/robots.ts";
import { temporaryFolder } from "../support/built-site.ts";
import { NewsServer } from "../support/news-server.ts";

const RSS = "<rss><channel><title>Kabar</title></channel></rss>";

let server: NewsServer;
let folder: Awaited<ReturnType<typeof temporaryFolder>>;
beforeEach(async () => {
  server = new NewsServer();
  await server.start();
  folder = await temporaryFolder();
});
afterEach(async () => {
  await server.stop();
  await folder.remove();
});

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

/** Why the feed of a server with this robots.txt is not fetched, or null. */
async function faultWith(robots: Answer): Promise<string | null> {
  server.on("/robots.txt", robots).on("/feed", RSS);
  const settings = {
    feeds: [`${server.origin}/feed`],
    into: folder.path,
    delaySeconds: 0,
    allowPrivateAddresses: true,
  };
  const [outcome] = await fetchNew({ ...config.fetch, ...settings }, () => {}, { backoffMs: 1 });
  const fault = outcome?.fault ?? null;
  expect(server.count("/feed")).toBe(fault === null ? 1 : 0);
  return fault;
}

describe("a robots.txt that cannot be read forbids the whole host", () => {
  it.each<[string, Answer, RegExp]>([
    ["answers 500", (_, response) => response.writeHead(500).end(), /\(the server answers 500\)/],
    ["answers 503", (_, response) => response.writeHead(503).end(), /\(the server answers 503\)/],
    ["answers 429", (_, response) => response.writeHead(429).end(), /\(the server answers 429\)/],
    ["breaks off", (request) => request.socket.destroy(), /cannot be read \(.+\)/],
    [
      "is too large",
      (_, response) => response.end("#".repeat(MAX_ROBOTS_BYTES + 1)),
      /\(it is larger than 512000 bytes\)/,
    ],
    [
      "redirects to another host",
      (_, response) => response.writeHead(301, { location: "http://lain.example:9/robots.txt" }).end(),
      /\(it redirects to lain\.example:9, another site\)/,
    ],
    [
      "redirects in a circle",
      (_, response) => response.writeHead(302, { location: "/robots.txt" }).end(),
      /\(more than 5 redirects\)/,
    ],
    ["redirects to nowhere", (_, response) => response.writeHead(302).end(), /\(the server answers 302\)/],
  ])("where it %s", async (_name, robots, reason) => {
    const fault = await faultWith(robots);
    expect(fault).toMatch(reason);
    const { host } = new URL(server.origin);
    expect(fault).toContain(`the robots.txt of ${host} cannot be read`);
    expect(fault).toContain(`${host} is left alone: try again later, or ask its operator`);
  });
});

describe("a robots.txt that is absent or can be read allows what it does not forbid", () => {
  it.each<[string, Answer]>([
    ["answers 404", (_, response) => response.writeHead(404).end()],
    ["answers 403", (_, response) => response.writeHead(403).end()],
    ["answers 410", (_, response) => response.writeHead(410).end()],
    ["is empty", (_, response) => response.end()],
    ["is as large as is read", (_, response) => response.end("#".repeat(MAX_ROBOTS_BYTES))],
    ["is no robots.txt", (_, response) => response.end("<html>Disallow: /</html>")],
  ])("where it %s", async (_name, robots) => {
    expect(await faultWith(robots)).toBeNull();
  });

  it("is followed to another path of its host, and obeyed", async () => {
    server.on("/rules", "User-agent: *\nDisallow: /feed");
    const fault = await faultWith((_, response) => response.writeHead(301, { location: "/rules" }).end());
    expect(fault).toBe("its robots.txt forbids it");
  });

  it.each([
    ["https://kabar.example", "https://www.kabar.example/robots.txt", true],
    ["http://kabar.example", "https://kabar.example/robots.txt", true],
    ["https://berita.kabar.co.id", "https://kabar.co.id/robots.txt", true],
    ["https://kabar.example", "https://kabar.example.lain.example/robots.txt", false],
    ["https://satu.blogspot.com", "https://dua.blogspot.com/robots.txt", false],
    ["https://satu.co.id", "https://dua.co.id/robots.txt", false],
    ["http://127.0.0.1:80", "http://127.0.0.2/robots.txt", false],
  ])("of %s may redirect to %s: %s", async (origin, location, isFollowed) => {
    const asked: string[] = [];
    const rules = await readRobots(origin, async (address) => {
      asked.push(address);
      if (asked.length === 1) return { location };
      return { kind: "failed", reason: "", isLasting: true, isGone: true, status: 404 };
    });
    expect("forbidden" in rules).toBe(!isFollowed);
    expect(asked).toEqual([`${origin}/robots.txt`, ...(isFollowed ? [location] : [])]);
  });
});
