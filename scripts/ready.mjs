// npm run ready: packages, database client and build of this folder, without starting anything, so that a new version
// is made ready beside the one that serves. A start after it has nothing left to make.
import {
  assertNodeVersion,
  ensureBuild,
  ensurePackages,
  ensurePrismaClient,
} from "./lib/prepare.mjs";
import { runMain, step } from "./lib/steps.mjs";

await runMain(async () => {
  assertNodeVersion();
  await step("Packages", ensurePackages);
  await step("Database client", ensurePrismaClient);
  await step("Build", ensureBuild);
});
