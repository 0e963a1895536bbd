import { once } from "node:events";
import { createServer } from "node:net";
import { errorCode } from "../runtime/error-code.ts";
import { UsageError } from "./usage-error.ts";

const MAX_PORT = 65_535;
/** What `localhost` may mean. */
const HOSTS = ["127.0.0.1", "::1"];

/** @throws UsageError where a port is none, or nobody can listen there now. */
export async function checkPort(text: string): Promise<void> {
  const port = Number(text);
  if (!/^\d{1,5}$/.test(text) || port < 1 || port > MAX_PORT)
    throw new UsageError(`--port ${text} is no port: give a number from 1 to ${MAX_PORT}.`);
  const other = `name another port, as in npm start -- --port ${port < MAX_PORT ? port + 1 : MAX_PORT - 1}.`;
  const faults = await Promise.all(HOSTS.map((host) => faultOfListening(port, host)));
  if (faults.includes("EADDRINUSE"))
    throw new UsageError(`Port ${port} is taken: stop the program that listens there, or ${other}`);
  if (faults.includes("EACCES")) throw new UsageError(`Port ${port} may not be opened by this user: ${other}`);
}

async function faultOfListening(port: number, host: string): Promise<string | undefined> {
  const server = createServer();
  try {
    server.listen({ port, host, exclusive: true });
    await once(server, "listening");
    return undefined;
  } catch (error) {
    return errorCode(error);
  } finally {
    server.close();
  }
}
