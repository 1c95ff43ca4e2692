// The register of a plan's amendments and errata, and one of them with what it does: cut to the reader.
import "server-only";
import type { Actor } from "../domain/actor";
import type { AmendedBefore } from "../domain/amendment/amendment-change";
import type { AmendmentKind } from "../domain/amendment/amendment-input";
import { issuedUnder, type IssuedQuarter } from "../domain/amendment/check-amendment";
import { isPastDue } from "../domain/amendment/check-item";
import { previewAmendment } from "../domain/amendment/preview";
import { standingOn, takesHold } from "../domain/amendment/restate";
import type { Preview } from "../domain/definition/preview";
import { DomainError } from "../domain/errors";
import { can } from "../domain/permissions";
import { viewDates } from "../domain/view-dates";
import { type Amendment, type AmendmentItem, getAmendment, listAmendments } from "./amendments";
import { asActor } from "./as-actor";
import { type AttachedFile, listAttachments } from "./attachments";
import { listStoredVersions, type StoredVersion } from "./definitions";
import { type BoardItem, type PlanBoard, readPlanBoard } from "./plan-board";

/** What is not in force is the commission's and the auditor's to read. */
export function mayReadEntered(actor: Actor, plan: string): boolean {
  return can(actor, "amendment.propose", { plan }) || can(actor, "audit.read", { plan });
}

export type RegisterEntry = { amendment: Amendment; items: BoardItem[] };
export type AmendmentRegister = {
  board: PlanBoard;
  mayReadEntered: boolean;
  /** Newest first: waiting; in force; refused or withdrawn. */
  open: RegisterEntry[];
  inForce: RegisterEntry[];
  closed: RegisterEntry[];
};

/** Throws notFound for an unknown plan or one hidden from the actor. */
export async function getAmendmentRegister(
  actor: Actor,
  planCode: string,
  now: Date,
): Promise<AmendmentRegister> {
  return asActor(actor, async (tx) => {
    const board = await readPlanBoard(tx, actor, planCode, viewDates({}, now));
    const items = new Map(board.items.map((item) => [item.id, item]));
    const may = mayReadEntered(actor, planCode);
    const entries = (await listAmendments(tx, board.plan.id))
      .filter((amendment) => may || amendment.state === "inForce")
      .map((amendment) => ({
        amendment,
        items: amendment.items.flatMap(({ milestoneId }) => items.get(milestoneId) ?? []),
      }));
    const of = (...states: Amendment["state"][]) =>
      entries.filter(({ amendment }) => states.includes(amendment.state));
    return {
      board,
      mayReadEntered: may,
      open: of("proposed"),
      inForce: of("inForce"),
      closed: of("refused", "withdrawn"),
    };
  });
}

export type AmendedItem = {
  item: BoardItem;
  change: AmendmentItem["change"];
  before: AmendedBefore;
  /** The newest version it made. */
  version: number | null;
  /** The definition moved since it was entered: it can no longer be put in force. */
  moved: boolean;
  /** Of an open entry: what it would change today. */
  preview: Preview | null;
  pastDue: boolean;
};
export type AmendmentDetail = {
  board: PlanBoard;
  amendment: Amendment;
  items: AmendedItem[];
  /** Issued quarters under it: they keep what they were issued with. */
  issued: readonly IssuedQuarter[];
  files: AttachedFile[];
};

/** Throws notFound: unknown, of another plan, or not in force and not for this reader. */
export async function getAmendmentDetail(
  actor: Actor,
  planCode: string,
  id: string,
  now: Date,
): Promise<AmendmentDetail> {
  return asActor(actor, async (tx) => {
    const board = await readPlanBoard(tx, actor, planCode, viewDates({}, now));
    const { amendment, plan } = await getAmendment(tx, actor, id);
    const shown = amendment.state === "inForce" || mayReadEntered(actor, planCode);
    if (plan.code !== planCode || !shown) throw new DomainError("notFound");
    const byId = new Map(board.items.map((item) => [item.id, item]));
    const items: AmendedItem[] = [];
    for (const row of amendment.items) {
      const item = byId.get(row.milestoneId);
      if (!item) continue;
      const newest = (await listStoredVersions(tx, item.id)).at(-1)?.version;
      const open = amendment.state === "proposed";
      items.push({
        item,
        change: row.change,
        before: row.before,
        version: row.version,
        moved: open && newest !== row.before.version,
        preview: open ? previewOf(board, amendment, item, row) : null,
        pastDue: open && isPastDue(row.change, board.dates.asOf),
      });
    }
    const issued = issuedUnder(board.issues, amendment.effectiveOn);
    const files = await listAttachments(tx, "amendment", id, actor);
    return { board, amendment, items, issued, files };
  });
}

function previewOf(board: PlanBoard, entry: Amendment, item: BoardItem, row: AmendmentItem) {
  const { dates, profile } = board;
  const hold = { kind: entry.kind, from: entry.effectiveOn };
  return previewAmendment(item.facts, row.change, hold, { ...dates, profile });
}

export type AmendableItem = { item: BoardItem; standing: StoredVersion; newest: number };

/** The items named, as an entry would change them, in the order named; unknown ones are left out. Throws notFound. */
export async function getAmendableItems(
  actor: Actor,
  planCode: string,
  ask: { kind: AmendmentKind; codes: readonly string[]; now: Date },
): Promise<{ board: PlanBoard; items: AmendableItem[] }> {
  return asActor(actor, async (tx) => {
    const board = await readPlanBoard(tx, actor, planCode, viewDates({}, ask.now));
    const items: AmendableItem[] = [];
    for (const code of new Set(ask.codes)) {
      const item = board.items.find((each) => each.code === code);
      if (!item) continue;
      const versions = await listStoredVersions(tx, item.id);
      // An amendment is as a rule made to what stands today; its day is not known yet.
      const from = takesHold(ask.kind, board.dates.asOf, item.facts.plan);
      const standing = standingOn(versions, item.facts.plan, from);
      items.push({ item, standing, newest: versions.at(-1)?.version ?? standing.version });
    }
    return { board, items };
  });
}
