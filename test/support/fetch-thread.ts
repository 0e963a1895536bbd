import { parentPort, workerData } from "node:worker_threads";
import { DEFAULT_CONFIG as config } from "../../index-build/config/defaults.ts";
import { fetchNew } from "../../index-build/fetch/index.ts";

/** Fetches with the settings it is given, in a thread whose memory a test limits. */
const settings = { ...config.fetch, delaySeconds: 0, allowPrivateAddresses: true, ...workerData };
parentPort?.postMessage(await fetchNew(settings, () => {}, { backoffMs: 5 }));
