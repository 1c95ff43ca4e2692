// npm run weight: the script of the pages that only read, above that of an empty page of the same framework.
import path from "node:path";
import { weighBuild } from "./lib/page-scripts.mjs";
import { PlainFailure, ROOT, runMain } from "./lib/steps.mjs";

const LIMIT_KB = 25;

const plan = (page) => `/(workspace)/plans/[plan]/${page}`;
const READING = [
  plan("overview/page"),
  plan("areas/[area]/page"),
  plan("tasks/[task]/page"),
  plan("units/[unit]/page"),
  plan("districts/[place]/page"),
  plan("leaders/[leader]/page"),
  plan("milestones/page"),
  plan("milestones/[milestone]/page"),
  plan("indicators/page"),
  plan("indicators/[indicator]/page"),
  plan("explain/[key]/page"),
  plan("compare/page"),
  plan("overdue/page"),
  plan("schedule/page"),
  plan("search/page"),
  plan("briefs/page"),
  "/(workspace)/plans/page",
  "/(workspace)/inbox/page",
];

const kB = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;

await runMain(() => {
  const { empty, pages } = weighBuild(path.join(ROOT, ".next"));
  console.log(`An empty page: ${kB(empty)} of script, compressed. Above it:`);
  const asked = process.argv.includes("--all") ? [...pages.keys()] : READING;
  for (const route of asked) {
    const bytes = pages.get(route);
    if (bytes === undefined) throw new PlainFailure(`There is no page ${route} any more.`);
    console.log(
      `${kB(bytes).padStart(9)}  ${route.replace("/(workspace)", "").replace(/\/page$/, "")}`,
    );
  }
  const heavy = READING.filter((route) => pages.get(route) > LIMIT_KB * 1000);
  if (heavy.length > 0) {
    throw new PlainFailure(`Over ${LIMIT_KB} kB: ${heavy.join(", ")}`);
  }
});
