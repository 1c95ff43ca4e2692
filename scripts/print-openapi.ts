// `npx tsx scripts/print-openapi.ts`: writes docs/openapi.json from the schemas that the answers pass through.
import fs from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { format, resolveConfig } from "prettier";
import { openApiDocument } from "../lib/domain/api/openapi";

export const openApiFile = path.resolve(import.meta.dirname, "../docs/openapi.json");
/** The cookie of an installation behind https. */
const COOKIE = "__Secure-next-auth.session-token";

/** As the formatter would leave it, so that it is not at odds with it. */
export async function openApiText(): Promise<string> {
  const options = await resolveConfig(openApiFile);
  return format(JSON.stringify(openApiDocument(COOKIE)), { ...options, filepath: openApiFile });
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  fs.writeFileSync(openApiFile, await openApiText());
  console.log("Wrote docs/openapi.json");
}
