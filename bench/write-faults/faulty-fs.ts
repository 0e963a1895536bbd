/**
 * Loaded before a build (`node --import`): counts every call of `node:fs` that changes something
 * below a folder, and stops or fails the build before one of them. Copying and removing whole
 * folders is done file by file here, so that they are disturbed midway too.
 */
import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import { join, resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { isMainThread } from "node:worker_threads";
import { FAULT_VARIABLE, type FaultPoint } from "./fault-point.ts";

type Call = (...args: unknown[]) => unknown;
type Calls = Record<string, Call>;

async function disturb({ folder, at, kind }: FaultPoint): Promise<void> {
  const names: string[] = [];
  const root = resolve(folder) + sep;
  const isBelow = (path: unknown): path is string => typeof path === "string" && resolve(path).startsWith(root);

  /** Called before each change. */
  const step = (name: string, ...paths: unknown[]): void => {
    const path = paths.map(pathOf).find(isBelow);
    if (path === undefined) return;
    names.push(`${name} ${path.slice(root.length)}`);
    if (names.length !== at) return;
    if (kind === "kill") process.kill(process.pid, "SIGKILL");
    throw Object.assign(new Error(`ENOSPC: no space left on device, ${name} '${path}'`), { code: "ENOSPC" });
  };
  if (at === 0) process.on("exit", () => fs.writeSync(1, names.map((name) => `${name}\n`).join("")));

  const plain = fs as unknown as Calls;
  const promised = fs.promises as unknown as Calls;
  const [real, realPromised] = [{ ...fs }, { ...fs.promises }];

  await wrapHandles(step);
  for (const [name, both] of Object.entries(CHANGES)) {
    const wrap = (calls: Calls, key: string, isAsync: boolean) => {
      const call = calls[key];
      if (!call) return;
      calls[key] = isAsync
        ? async (...args) => {
            step(name, ...args.slice(0, both));
            return call(...args);
          }
        : (...args) => {
            step(name, ...args.slice(0, both));
            return call(...args);
          };
    };
    wrap(promised, name, true);
    wrap(plain, `${name}Sync`, false);
  }
  const open = promised["open"] as typeof fs.promises.open;
  promised["open"] = async (...args) => {
    const [path, flags] = args;
    if (flags !== undefined && flags !== "r") step("open", path);
    const handle = await open(...(args as Parameters<typeof open>));
    opened.set(handle, path);
    return handle;
  };
  const openSync = fs.openSync;
  plain["openSync"] = (...args) => {
    if (args[1] !== undefined && args[1] !== "r") step("open", args[0]);
    return openSync(...(args as Parameters<typeof openSync>));
  };
  promised["cp"] = async (from, to) => copyTree(from as string, to as string);
  promised["rm"] = async (path, options) => removeTree(path as string, (options ?? {}) as fs.RmOptions);
  plain["rmSync"] = (path, options) => {
    step("rm", path);
    return real.rmSync(path as string, options as fs.RmOptions);
  };
  syncBuiltinESMExports();

  async function copyTree(from: string, to: string): Promise<void> {
    if (!(await realPromised.stat(from)).isDirectory()) return fs.promises.copyFile(from, to);
    await fs.promises.mkdir(to, { recursive: true });
    for (const name of (await realPromised.readdir(from)).sort()) await copyTree(join(from, name), join(to, name));
  }

  async function removeTree(path: string, options: fs.RmOptions): Promise<void> {
    const info = await realPromised.lstat(path).catch(() => null);
    if (info?.isDirectory() && options.recursive) {
      for (const name of (await realPromised.readdir(path)).sort()) await removeTree(join(path, name), options);
      await fs.promises.rmdir(path);
      return;
    }
    if (info) step("rm", path);
    await realPromised.rm(path, options);
  }
}

/** Functions that change something, and how many of their arguments are paths. */
const CHANGES: Record<string, number> = {
  writeFile: 1,
  appendFile: 1,
  rename: 2,
  link: 2,
  symlink: 2,
  copyFile: 2,
  mkdir: 1,
  mkdtemp: 1,
  chmod: 1,
  utimes: 1,
  truncate: 1,
  unlink: 1,
  rmdir: 1,
};

const opened = new WeakMap<object, unknown>();

/** The methods of open files that change them. */
async function wrapHandles(step: (name: string, path: unknown) => void): Promise<void> {
  const handle = await fs.promises.open(process.execPath, "r");
  const methods = Object.getPrototypeOf(handle) as Calls;
  await handle.close();
  for (const name of ["write", "writev", "writeFile", "appendFile", "sync", "datasync", "truncate"]) {
    const call = methods[name];
    if (!call) continue;
    methods[name] = async function (this: object, ...args: unknown[]) {
      step(`handle.${name}`, opened.get(this));
      return call.apply(this, args);
    };
  }
}

const pathOf = (path: unknown): unknown => (path instanceof URL ? fileURLToPath(path) : path);

const told = process.env[FAULT_VARIABLE];
if (told !== undefined && isMainThread) await disturb(JSON.parse(told) as FaultPoint);
