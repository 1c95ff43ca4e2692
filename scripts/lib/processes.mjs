// Questions about processes we did not start ourselves, or started in an earlier life.
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import net from "node:net";

export function isAlive(pid) {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return error.code === "EPERM";
  }
  // In a container nobody may collect the dead child of a dead parent: it stays listed as a zombie.
  const stat = `/proc/${pid}/stat`;
  return !fs.existsSync(stat) || !/\) [ZX] /.test(fs.readFileSync(stat, "utf8"));
}

/** The command line of a process, or an empty string. */
export function commandOf(pid) {
  try {
    return fs.readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ");
  } catch {
    return spawnSync("ps", ["-o", "args=", "-p", String(pid)], { encoding: "utf8" }).stdout ?? "";
  }
}

export async function waitUntil(condition, limitMs, what) {
  const deadline = Date.now() + limitMs;
  while (!(await condition())) {
    if (Date.now() > deadline) throw new Error(`Waited ${limitMs / 1000} s for ${what}, in vain.`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

export function isPortFree(port) {
  return new Promise((resolve) => {
    const server = net.createServer();
    server.once("error", () => resolve(false));
    server.listen(port, "127.0.0.1", () => server.close(() => resolve(true)));
  });
}
