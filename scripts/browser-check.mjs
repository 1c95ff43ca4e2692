// npm run browsers: does the production build hold anything that the oldest supported browser does not have?
import path from "node:path";
import { ALLOWED } from "./lib/browser-allowances.mjs";
import { complaints, featuresInBuild } from "./lib/browser-findings.mjs";
import { OLDEST } from "./lib/old-browsers.mjs";
import { PlainFailure, ROOT, runMain } from "./lib/steps.mjs";

await runMain(() => {
  const found = featuresInBuild(path.join(ROOT, ".next"));
  const wrong = complaints(found, ALLOWED);
  if (wrong.length > 0) {
    throw new PlainFailure(`Chromium ${OLDEST.chrome} would not manage:\n  ${wrong.join("\n  ")}`);
  }
  console.log(
    `Chromium ${OLDEST.chrome} manages the build; ${found.size} newer features do no harm.`,
  );
});
