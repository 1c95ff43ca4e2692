// What our command lines share: a user's mistake told without a stack, files read as JSON, words for refusals.
import { randomBytes } from "node:crypto";
import { readFile } from "node:fs/promises";
import { DomainError } from "@/lib/domain/errors";

export class Refused extends Error {}

/** A command line signs no sessions: it needs a database and no secret of the server's. */
export function withoutServerSecrets(): void {
  process.env.NEXTAUTH_SECRET ??= randomBytes(32).toString("hex");
}

export async function readText(file: string): Promise<string> {
  try {
    return await readFile(file, "utf8");
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "";
    const reason = code === "ENOENT" ? "there is no such file" : `cannot be read (${code})`;
    throw new Refused(`${file}: ${reason}.`, { cause: error });
  }
}

export function parseJson(file: string, text: string): unknown {
  try {
    // An editor on Windows may have put a byte order mark in front.
    return JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Refused(`${file}: is not JSON. ${reason}`, { cause: error });
  }
}

function describe({ code, details }: DomainError): string {
  const params = Object.entries(details.params ?? {}).map(([key, value]) => `${key}: ${value}`);
  const fields = (details.fields ?? []).map((fault) => `  ${fault.field}: ${fault.code}`);
  return [[`Refused: ${code}`, ...params].join("  "), ...fields].join("\n");
}

/** Runs and ends the process: pools of the database would keep it waiting. */
export async function runCli(main: () => Promise<void>): Promise<never> {
  try {
    await main();
    process.exit(0);
  } catch (error) {
    if (error instanceof DomainError) console.error(describe(error));
    else if (error instanceof Refused) console.error(error.message);
    else console.error(error);
    process.exit(1);
  }
}
