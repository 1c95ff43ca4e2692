// One page measured by Lighthouse several times, and the middle of it. Lighthouse brings two hundred packages and is asked
// for by few, so npx fetches it, at one version.
import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { ROOT } from "./steps.mjs";

const LIGHTHOUSE = "lighthouse@12.8.2";
const REPORT_LIMIT_BYTES = 64 * 1024 * 1024;

export const SCORES = ["performance", "accessibility", "best-practices"];
const METRICS = {
  CLS: "cumulative-layout-shift",
  LCP: "largest-contentful-paint",
  TBT: "total-blocking-time",
};

const runFile = promisify(execFile);

async function report(url, { port, cookie }) {
  const { stdout } = await runFile(
    "npx",
    [
      "--yes",
      LIGHTHOUSE,
      url,
      `--port=${port}`,
      "--preset=desktop",
      `--only-categories=${SCORES.join(",")}`,
      `--extra-headers=${JSON.stringify({ Cookie: cookie })}`,
      "--output=json",
      "--quiet",
    ],
    { cwd: ROOT, maxBuffer: REPORT_LIMIT_BYTES },
  );
  return JSON.parse(stdout);
}

/** The middle of an odd number of values, the lower one of an even number. */
export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)];
}

/** Scores of 100 and metrics, each the middle of all runs; `faults`: what cost points of those that need all. */
export function summary(reports) {
  const score = (name) => median(reports.map(({ categories }) => categories[name].score * 100));
  const metric = (id) => median(reports.map(({ audits }) => audits[id].numericValue));
  const faults = reports.flatMap(({ audits, categories }) =>
    SCORES.slice(1).flatMap((name) =>
      categories[name].auditRefs
        .filter(({ id, weight }) => weight > 0 && audits[id].score !== null && audits[id].score < 1)
        .map(({ id }) => `${name}: ${audits[id].title}`),
    ),
  );
  return {
    scores: SCORES.map((name) => Math.round(score(name))),
    metrics: Object.entries(METRICS).map(([name, id]) => [name, metric(id)]),
    faults: [...new Set(faults)],
  };
}

export async function measure(url, { runs, ...how }) {
  const reports = [];
  for (let run = 0; run < runs; run++) reports.push(await report(url, how));
  return summary(reports);
}
