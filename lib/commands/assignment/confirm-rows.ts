// Confirming what a form or a spreadsheet holds: names become codes, and every fault comes back at once.
import { z } from "zod";
import type { Actor } from "@/lib/domain/actor";
import { isLocalDate } from "@/lib/domain/calendar";
import type { Clock } from "@/lib/domain/clock";
import { DomainError, type FieldFault } from "@/lib/domain/errors";
import { confirmAssignments, DOCUMENT_LIMIT } from "./confirm-assignments";
import { resolveRows, typedRowsInput } from "./typed-rows";

export const confirmRowsInput = z.object({
  plan: z.string(),
  document: z.string(),
  startsOn: z.string(),
  rows: typedRowsInput,
});
export type ConfirmRowsInput = z.input<typeof confirmRowsInput>;

function paperFaults({ document, startsOn }: ConfirmRowsInput): FieldFault[] {
  const faults: FieldFault[] = [];
  const title = document.trim();
  if (title === "") faults.push({ field: "document", code: "required" });
  if (title.length > DOCUMENT_LIMIT) {
    faults.push({ field: "document", code: "tooLong", params: { limit: DOCUMENT_LIMIT } });
  }
  if (!isLocalDate(startsOn)) faults.push({ field: "startsOn", code: "notDate" });
  return faults;
}

/** All rows or none. Throws as confirmAssignments, or invalid with the faults of rows, document and day. */
export async function confirmRows(
  actor: Actor,
  input: ConfirmRowsInput,
  clock: Clock,
): Promise<{ confirmed: number }> {
  const { plan, document, startsOn, rows } = confirmRowsInput.parse(input);
  const resolved = await resolveRows(actor, {
    plan,
    rows,
    permission: "assignment.confirm",
    at: clock(),
  });
  const faults = [...resolved.faults, ...paperFaults(input)];
  if (faults.length > 0) throw new DomainError("invalid", { fields: faults });
  return confirmAssignments(
    actor,
    { plan, document, startsOn, decisions: resolved.decisions },
    clock,
  );
}
