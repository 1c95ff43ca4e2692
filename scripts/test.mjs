// npm test: everything, from a fresh clone, with nothing but Node. Stops at the first step that fails.
// `e2e` runs the journeys alone, with what they need before them; `--without-e2e` all but them.
import {
  assertNodeVersion,
  ensureBuild,
  ensurePackages,
  ensurePrismaClient,
} from "./lib/prepare.mjs";
import {
  PlainFailure,
  announce,
  runMain,
  runNode,
  secondsSince,
  step,
  stopRunning,
} from "./lib/steps.mjs";

const tally = { passed: 0, failed: 0 };

const prepare = [
  ["Packages", ensurePackages],
  ["Database client", ensurePrismaClient],
];

const announced = ([name, work]) => [
  name,
  () => {
    console.log();
    announce(name);
    return work();
  },
];

const format = () =>
  runNode("node_modules/prettier/bin/prettier.cjs", ["--check", "--log-level=warn", "."]);
async function types() {
  await runNode("node_modules/next/dist/bin/next", ["typegen"]);
  await runNode("node_modules/typescript/bin/tsc", ["--noEmit", "--incremental", "false"]);
}

const checks = [
  ["Lint", () => runNode("node_modules/oxlint/bin/oxlint", ["--type-aware", "--deny-warnings"])],
  // Each keeps one core busy, and both are silent unless they fail.
  ["Format and types", () => Promise.all([format(), types()])],
  ["Boundaries", () => runNode("scripts/boundaries.mjs", [])],
].map(announced);

// Imported late: these need the packages.
const tests = [
  ["Unit tests", async () => (await import("./lib/test-steps.mjs")).runVitest(tally, "unit")],
  ["Database tests", async () => (await import("./lib/test-steps.mjs")).runVitest(tally, "db")],
].map(announced);

// Of the build, before anybody walks through it.
const built = [
  ["Build", ensureBuild],
  ...[
    ["Browsers", () => runNode("scripts/browser-check.mjs", [])],
    ["Page weight", () => runNode("scripts/page-weight.mjs", [])],
  ].map(announced),
];

const journeys = (args) => [
  ["Build", ensureBuild],
  ["Browser", async () => (await import("./lib/chromium.mjs")).ensureChromium()],
  announced([
    "Journeys",
    async () => (await import("./lib/test-steps.mjs")).runPlaywright(tally, args),
  ]),
];

function chooseSteps([first, ...rest]) {
  if (first === undefined) return [...prepare, ...checks, ...tests, ...built, ...journeys([])];
  if (first === "--without-e2e") return [...prepare, ...checks, ...tests, ...built];
  if (first === "e2e") return [...prepare, ...journeys(rest)];
  throw new PlainFailure("Say nothing, or --without-e2e, or e2e with arguments for Playwright.");
}

async function runSteps(steps) {
  for (const [name, work] of steps) {
    try {
      await step(`${name}: ok`, work);
    } catch (error) {
      console.error(error instanceof PlainFailure ? error.message : error);
      console.error(`\n[luoshi] ${name}: FAILED. The steps after it were not run.`);
      // A step without tests of its own counts as one, so that a failure never reads "0 failed".
      tally.failed = Math.max(tally.failed, 1);
      return 1;
    }
  }
  return 0;
}

async function main() {
  const started = performance.now();
  assertNodeVersion();
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, stopRunning);
  const code = await runSteps(chooseSteps(process.argv.slice(2)));
  console.log(`\n[luoshi] Took ${secondsSince(started)}`);
  console.log(`${tally.passed} passed, ${tally.failed} failed`);
  return code;
}

await runMain(main);
