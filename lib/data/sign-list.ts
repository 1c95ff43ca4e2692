// What waits for a head's signature, each with the last accepted beside it; and what was signed lately.
import "server-only";
import type { Actor } from "../domain/actor";
import { can } from "../domain/permissions";
import type { Draft } from "../domain/report/draft";
import type { ReportState } from "../domain/report/report-transitions";
import { asActor, type ReadTx } from "./as-actor";
import { type EntryFile, type EntryRound, type LastAccepted, readFiles, readRounds } from "./entry";
import type { BoardItem, PlanBoard } from "./plan-board";
import { findLastAccepted, toDraft } from "./reports";
import { subjectOf, unitsOf } from "./work";

export type SignRow = {
  reportId: string;
  item: BoardItem;
  period: string;
  draft: Draft;
  sentAt: Date;
  sentBy: string;
  evidence: number;
  last: LastAccepted | null;
};
export type SignedRow = {
  reportId: string;
  item: BoardItem;
  period: string;
  state: ReportState;
  signedAt: Date;
  signedBy: string;
};
export type SignReport = SignRow & {
  state: ReportState;
  files: EntryFile[];
  rounds: EntryRound[];
  maySign: boolean;
};

/** Enough to see where the last quarter's reports went. */
const SIGNED_SHOWN = 40;

const reportInclude = {
  period: { select: { code: true, endsOn: true } },
  evidenceLinks: { where: { detachedAt: null }, select: { id: true } },
  rounds: {
    orderBy: { round: "desc" },
    take: 1,
    select: { sentAt: true, sentByName: true, signedAt: true, signedByName: true },
  },
} as const;

/** Reports with the head, oldest first, and those signed last. */
export async function getSignList(
  actor: Actor,
  board: PlanBoard,
): Promise<{ waiting: SignRow[]; signed: SignedRow[] }> {
  const units = unitsOf(actor, board.plan.code, "report.sign");
  const byId = new Map(board.items.map((item) => [item.id, item]));
  return asActor(actor, async (tx) => {
    const ofUnits = { planId: board.plan.id, organisation: { code: { in: units } } };
    const rows = await tx.progressReport.findMany({
      where: { ...ofUnits, state: "withHead" },
      include: reportInclude,
      orderBy: { updatedAt: "asc" },
    });
    const waiting: SignRow[] = [];
    for (const row of rows) {
      const item = byId.get(row.milestoneId);
      if (item && can(actor, "report.sign", subjectOf(board.plan.code, item)))
        waiting.push(await toSignRow(tx, row, item));
    }
    const after = await tx.progressReport.findMany({
      where: {
        ...ofUnits,
        state: { in: ["withCommission", "accepted", "returned"] },
        rounds: { some: { signedAt: { not: null } } },
      },
      include: reportInclude,
      orderBy: { updatedAt: "desc" },
      take: SIGNED_SHOWN,
    });
    const signed = after.flatMap((row): SignedRow[] => {
      const item = byId.get(row.milestoneId);
      const [round] = row.rounds;
      if (!item || !round?.signedAt) return [];
      return [
        {
          reportId: row.id,
          item,
          period: row.period.code,
          state: row.state,
          signedAt: round.signedAt,
          signedBy: round.signedByName ?? "",
        },
      ];
    });
    return { waiting, signed };
  });
}

type ReportRow = Awaited<ReturnType<typeof readRow>>;

function readRow(tx: ReadTx, id: string) {
  return tx.progressReport.findUniqueOrThrow({ where: { id }, include: reportInclude });
}

async function toSignRow(tx: ReadTx, row: ReportRow, item: BoardItem): Promise<SignRow> {
  const [round] = row.rounds;
  return {
    reportId: row.id,
    item,
    period: row.period.code,
    draft: toDraft(row),
    sentAt: round?.sentAt ?? row.updatedAt,
    sentBy: round?.sentByName ?? row.updatedByName,
    evidence: row.evidenceLinks.length,
    last: await findLastAccepted(tx, row.milestoneId, row.period.endsOn),
  };
}

/** One report of the head's units with all that was said, or null where it is not theirs. */
export async function findSignReport(
  actor: Actor,
  board: PlanBoard,
  reportId: string,
): Promise<SignReport | null> {
  return asActor(actor, async (tx) => {
    const found = await tx.progressReport.findFirst({
      where: { id: reportId, planId: board.plan.id },
      select: { id: true, milestoneId: true },
    });
    const item = board.items.find((each) => each.id === found?.milestoneId);
    const subject = item && subjectOf(board.plan.code, item);
    if (!found || !item || !subject || !can(actor, "report.sign", subject)) return null;
    const row = await readRow(tx, found.id);
    return {
      ...(await toSignRow(tx, row, item)),
      state: row.state,
      files: await readFiles(tx, row.id),
      rounds: await readRounds(tx, row.id),
      maySign: row.state === "withHead",
    };
  });
}
