// A named system (对接系统) gets a token to read by. It is shown this once; the records hold its hash.
import { createHash, randomBytes } from "node:crypto";
import { z } from "zod";
import type { Actor } from "@/lib/domain/actor";
import { addDays, endOfDay, isLocalDate, toLocalDate } from "@/lib/domain/calendar";
import type { Clock } from "@/lib/domain/clock";
import { DomainError, type FieldFault } from "@/lib/domain/errors";
import { can } from "@/lib/domain/permissions";
import { insertApiToken } from "@/lib/data/api-tokens";
import { findPlanHead } from "@/lib/data/plan-records";
import { type AuditedTx, recordChange } from "@/lib/data/record-change";
import { authorOf } from "../report/author";

export const issueApiTokenInput = z.object({
  /** The system it is issued to. */
  name: z.string().trim().min(1).max(100),
  /** Code; null: every plan. */
  plan: z.string().nullable().default(null),
  /** Last day on which it holds. */
  endsOn: z.string().refine(isLocalDate),
});
export type IssueApiTokenInput = z.input<typeof issueApiTokenInput>;

/** The longest a token may hold: a year, after which somebody must look whether it is still needed. */
const LONGEST_DAYS = 366;
/** Told apart from other secrets by whoever finds one in a log. */
const PREFIX = "luoshi_";

/** Throws notAllowed, or invalid {fields: name, plan (unknownCode), endsOn (inPast, afterPeriod)}. */
export async function issueApiToken(
  actor: Actor,
  input: IssueApiTokenInput,
  clock: Clock,
): Promise<{ tokenId: string; token: string }> {
  if (!can(actor, "apiToken.manage", { plan: null })) throw new DomainError("notAllowed");
  const at = clock();
  const { name, plan, endsOn } = parse(input, toLocalDate(at));
  const token = PREFIX + randomBytes(32).toString("base64url");
  const author = authorOf(actor);
  return recordChange(actor, at, async (tx) => {
    const planId = await findPlanId(tx, plan);
    const tokenId = await insertApiToken(tx, {
      name,
      planId,
      tokenHash: createHash("sha256").update(token).digest("hex"),
      createdById: author.id,
      createdByName: author.name,
      createdAt: at,
      expiresAt: endOfDay(endsOn),
    });
    return {
      result: { tokenId, token },
      audit: [
        {
          action: "apiToken.issued",
          planId,
          subjectType: "ApiToken",
          subjectId: tokenId,
          after: { name, plan, endsOn },
        },
      ],
    };
  });
}

function parse(input: IssueApiTokenInput, today: string) {
  const parsed = issueApiTokenInput.safeParse(input);
  if (!parsed.success) {
    const faulty = [...new Set(parsed.error.issues.map((issue) => String(issue.path[0])))];
    throw invalid(
      ...faulty.map((field) => ({ field, code: field === "endsOn" ? "notDate" : "invalid" })),
    );
  }
  const latest = addDays(today, LONGEST_DAYS);
  const { endsOn } = parsed.data;
  if (endsOn < today) throw invalid({ field: "endsOn", code: "inPast" });
  if (endsOn > latest)
    throw invalid({ field: "endsOn", code: "afterPeriod", params: { day: latest } });
  return parsed.data;
}

async function findPlanId(tx: AuditedTx, code: string | null): Promise<string | null> {
  if (code === null) return null;
  const plan = await findPlanHead(tx, code);
  if (!plan) throw invalid({ field: "plan", code: "unknownCode" });
  return plan.id;
}

function invalid(...fields: FieldFault[]): DomainError {
  return new DomainError("invalid", { fields });
}
