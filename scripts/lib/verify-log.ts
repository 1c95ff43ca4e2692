// The check of the log as the command line prints it.
import type pg from "pg";
import { type ChainFault, type ChainVerdict, chainWalk } from "@/lib/domain/audit-chain/chain-walk";
import type { ChainHead } from "@/lib/domain/audit-chain/chained-event";
import type { NamedHead } from "@/lib/domain/audit-chain/export-file";
import { headLine } from "@/lib/domain/audit-chain/heads-text";
import { sha256 } from "@/lib/platform/sha256";
import { readDatabase, readExport } from "./audit-sources";

export type Checked = { verdicts: ChainVerdict[]; heads: readonly NamedHead[]; partial: boolean };

export async function verifyDatabase(
  client: pg.Client,
  expected: readonly ChainHead[] = [],
): Promise<Checked> {
  const walk = chainWalk({ sha256, expected });
  const heads = await readDatabase(client, walk.take);
  return { verdicts: walk.end(heads), heads, partial: false };
}

/** Throws Refused. */
export async function verifyFile(
  file: string,
  expected: readonly ChainHead[] = [],
): Promise<Checked> {
  let finish: () => Checked = () => ({ verdicts: [], heads: [], partial: false });
  await readExport(file, ({ complete, heads }) => {
    const walk = chainWalk({ sha256, expected, partial: !complete });
    finish = () => ({ verdicts: walk.end(heads), heads, partial: !complete });
    return walk.take;
  });
  return finish();
}

const says = {
  gap: "numbers are missing before it",
  duplicate: "its number was there already",
  link: "it does not follow the event before it",
  version: "it was hashed in a way this program does not know",
  content: "its content is not what was logged",
  tail: "the last events are missing",
  beyond: "events stand after the head",
  head: "the last event is not the one named by the head or by the list kept elsewhere",
} as const;

function faultLine(name: string, { number, id, differs, missing }: ChainFault): string {
  const which = id === null ? "" : ` (id ${id})`;
  const gone = missing ? ` Missing: ${missing.from} to ${missing.to}.` : "";
  const what = differs.map((each) => `${each}: ${says[each]}`).join("; ");
  return `BROKEN ${name} at number ${number}${which}. ${what}.${gone}`;
}

/** The heads as lines to be kept, what broke, and the sums. */
export function report({ verdicts, heads, partial }: Checked, seconds: number): string[] {
  const nameOf = (chain: string) => heads.find((head) => head.chain === chain)?.plan ?? chain;
  const events = verdicts.reduce((sum, verdict) => sum + verdict.events, 0);
  const broken = verdicts.flatMap(({ chain, fault }) =>
    fault ? [faultLine(nameOf(chain), fault)] : [],
  );
  return [
    ...heads.map((head) => `${headLine(head)}${head.plan ? `  ${head.plan}` : ""}`),
    ...broken,
    `${events} events in ${verdicts.length} chains checked in ${seconds.toFixed(1)} s: ` +
      (broken.length > 0 ? `${broken.length} broken.` : "unbroken."),
    ...(partial ? ["A chosen part of the log: each event is whole, none can be missed here."] : []),
  ];
}
