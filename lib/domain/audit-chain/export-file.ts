// The log as a file that can be checked without the system it came from: a head line, then an event a line, by chain and
// number. Written as JSON lines, so that neither side holds it whole.
import { z } from "zod";
import { chainedEvent, type ChainedEvent, chainHead, type ChainHead } from "./chained-event";

export const EXPORT_FORMAT = "luoshi-audit-log/1";

const exportHead = z.object({
  format: z.literal(EXPORT_FORMAT),
  exportedAt: z.string(),
  /** Whole chains from their first event to the heads named here; else a chosen part, in which numbers may be missing. */
  complete: z.boolean(),
  filter: z.record(z.string(), z.string()),
  heads: z.array(chainHead.extend({ plan: z.string().nullable() })),
});

export type NamedHead = ChainHead & { plan: string | null };
export type ExportHead = Omit<z.infer<typeof exportHead>, "format" | "heads"> & {
  heads: readonly NamedHead[];
};

export function headOfExport({ heads, ...head }: ExportHead): string {
  const printed = heads.map((each) => ({ ...each, number: String(each.number) }));
  return JSON.stringify({ format: EXPORT_FORMAT, ...head, heads: printed });
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}

/** Null where the first line is none. */
export function readExportHead(line: string): ExportHead | null {
  const read = exportHead.safeParse(parsed(line.replace(/^\uFEFF/, "")));
  if (!read.success) return null;
  const { format: _, heads, ...head } = read.data;
  return { ...head, heads: heads.map((each) => ({ ...each, number: BigInt(each.number) })) };
}

/** Null where the line is no event. */
export function readExportedEvent(line: string): ChainedEvent | null {
  return chainedEvent.safeParse(parsed(line)).data ?? null;
}
