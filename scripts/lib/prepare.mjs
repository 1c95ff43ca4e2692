// From a clone to something that runs: packages, the database client, the build. Each only when needed.
import { lockfileHash, schemaHash, sourcesHash, unlessStamped } from "./build-stamp.mjs";
import { PlainFailure, announce, run, runNode } from "./steps.mjs";

const OLDEST_NODE = [20, 19];

export function assertNodeVersion() {
  const [major, minor] = process.versions.node.split(".").map(Number);
  const isOld = major < OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor < OLDEST_NODE[1]);
  if (!isOld) return;
  throw new PlainFailure(
    `Node ${OLDEST_NODE.join(".")} or newer is needed; this is ${process.versions.node}.`,
  );
}

function installPackages() {
  const args = ["ci", "--include=dev", "--no-audit", "--no-fund", "--loglevel=error"];
  const npm = process.env.npm_execpath;
  return npm?.endsWith(".js") ? run(process.execPath, [npm, ...args]) : run("npm", args);
}

/** `hash` is of what it is made from; the file `stamp` remembers the one it was last made from. */
async function ensure({ name, stamp, hash, make }) {
  const made = await unlessStamped(stamp, hash, () => {
    announce(name);
    return make();
  });
  return made ? `${name}: done` : `${name}: up to date`;
}

export const ensurePackages = () =>
  ensure({
    name: "Packages",
    stamp: "node_modules/.luoshi-lock",
    hash: lockfileHash(),
    make: installPackages,
  });

export const ensurePrismaClient = () =>
  ensure({
    name: "Database client",
    stamp: "lib/generated/schema-stamp",
    hash: schemaHash(),
    make: () => runNode("node_modules/prisma/build/index.js", ["generate"]),
  });

export const ensureBuild = () =>
  ensure({
    name: "Build",
    stamp: ".next/luoshi-stamp",
    hash: sourcesHash(),
    make: () =>
      runNode("node_modules/next/dist/bin/next", ["build"], { env: { NODE_ENV: "production" } }),
  });
