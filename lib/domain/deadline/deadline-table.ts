// 时限变更表 (product.md 7): every date an item was ever given, in order. The plan's own first; nothing is ever taken out.
import type { ItemReach } from "../correction/correction-rights";
import type { LocalDate } from "../milestone/milestone";
import { seesChange } from "./deadline-rights";
import type { DeadlineState } from "./deadline-transitions";
import { missedPromises } from "./missed-promise";

export const deadlineRowKinds = [
  "plan",
  "amendment",
  "erratum",
  "extension",
  "rectification",
] as const;
export type DeadlineRowKind = (typeof deadlineRowKinds)[number];

export type DeadlineRow = {
  /** Stable within the table: the request's id, or the version's number. */
  key: string;
  kind: DeadlineRowKind;
  /** The how manieth of its kind: of those granted, and of the open one what it would be; null where it came to nothing. */
  nth: number | null;
  /** Of the plan and its changes "inForce". */
  state: DeadlineState | "inForce";
  /** The moment it came to stand as it does: decided, else signed, else asked for. */
  at: Date;
  /** Of the plan's own rows the day from which the date holds. */
  effectiveOn: LocalDate | null;
  askedAt: Date | null;
  /** By whom it was asked for or entered; "" for the plan itself. */
  by: string;
  /** The unit that asked, by code. */
  unit: string | null;
  signedBy: string | null;
  /** The approving body or leader, else who decided; null while nothing is decided. */
  approvedBy: string | null;
  document: string;
  from: LocalDate | null;
  /** The date given; of one not granted, the date asked for. */
  to: LocalDate;
  /** The date asked for, where the decision set another. */
  askedFor: LocalDate | null;
  /** null: not for this reader. */
  reason: string | null;
  remedy: string | null;
  decisionReason: string | null;
  /** A promise whose day passed while the item was not done. */
  missed: boolean;
};

/** One version of the definition that set or moved the plan's date. */
export type DatedVersion = {
  version: number;
  source: "plan" | "amendment" | "erratum";
  dueOn: LocalDate;
  effectiveOn: LocalDate;
  acceptedAt: Date;
  document: string;
  amendment: { approvingBody: string; by: string; reason: string; decidedBy: string | null } | null;
};

/** A request as it stood when it was known. */
export type AskedChange = {
  id: string;
  kind: "extension" | "rectification";
  state: DeadlineState;
  unit: string;
  fromOn: LocalDate;
  askedOn: LocalDate;
  decidedOn: LocalDate | null;
  askedAt: Date;
  askedByName: string;
  signedAt: Date | null;
  signedByName: string | null;
  decidedAt: Date | null;
  decidedByName: string | null;
  approver: string;
  document: string;
  reason: string;
  remedy: string;
  decisionReason: string | null;
};

type Standing = {
  asOf: LocalDate;
  knownBy: Date;
  completedOn: LocalDate | null;
  /** The plan's date in force. */
  dueOn: LocalDate;
};

/** The versions that moved the date, the first one included; they are given by version. */
function versionRows(versions: readonly DatedVersion[]): DeadlineRow[] {
  return versions.flatMap((each, index): DeadlineRow[] => {
    const before = versions[index - 1];
    if (before?.dueOn === each.dueOn) return [];
    return [
      {
        key: `version-${each.version}`,
        kind: before ? each.source : "plan",
        nth: null,
        state: "inForce",
        at: each.acceptedAt,
        effectiveOn: each.effectiveOn,
        askedAt: null,
        by: each.amendment?.by ?? "",
        unit: null,
        signedBy: null,
        approvedBy: each.amendment?.approvingBody || (each.amendment?.decidedBy ?? null),
        document: each.document,
        from: before?.dueOn ?? null,
        to: each.dueOn,
        askedFor: null,
        reason: each.amendment?.reason ?? "",
        remedy: "",
        decisionReason: null,
        missed: false,
      },
    ];
  });
}

const open: readonly DeadlineState[] = ["withHead", "returned", "withCommission"];

function changeRow(
  each: AskedChange,
  { nth, missed, mayReadWords }: { nth: number | null; missed: boolean; mayReadWords: boolean },
): DeadlineRow {
  const words = (text: string | null) => (mayReadWords ? text : null);
  const to = each.decidedOn ?? each.askedOn;
  const granted = each.state === "granted";
  return {
    key: each.id,
    kind: each.kind,
    nth,
    state: each.state,
    at: each.decidedAt ?? each.signedAt ?? each.askedAt,
    effectiveOn: null,
    askedAt: each.askedAt,
    by: each.askedByName,
    unit: each.unit,
    signedBy: each.signedByName,
    approvedBy: granted ? each.approver || each.decidedByName : each.decidedByName,
    document: each.document,
    from: each.fromOn,
    to,
    askedFor: to === each.askedOn ? null : each.askedOn,
    reason: words(each.reason),
    remedy: words(each.remedy),
    decisionReason: words(each.decisionReason),
    missed,
  };
}

/**
 * The how manieth of its kind each request of one item is, by id: those granted in the order they were decided, then the
 * open one, which would be one more. What came to nothing has no number.
 */
export function countedChanges(
  changes: readonly Pick<AskedChange, "id" | "kind" | "state" | "decidedAt" | "fromOn">[],
): Map<string, number> {
  const nth = new Map<string, number>();
  for (const kind of ["extension", "rectification"] as const) {
    // Each starts where the one before ended: of two decided at one moment the later start came second.
    const granted = changes
      .filter((each) => each.kind === kind && each.state === "granted")
      .sort(
        (a, b) =>
          (a.decidedAt?.getTime() ?? 0) - (b.decidedAt?.getTime() ?? 0) ||
          (a.fromOn < b.fromOn ? -1 : 1),
      );
    granted.forEach((each, index) => nth.set(each.id, index + 1));
    const waiting = changes.find((each) => each.kind === kind && open.includes(each.state));
    if (waiting) nth.set(waiting.id, granted.length + 1);
  }
  return nth;
}

function missedIds(changes: readonly AskedChange[], { dueOn, ...seen }: Standing): string[] {
  const promises = changes.flatMap(({ id, kind, decidedAt, decidedOn }) =>
    kind === "rectification" && decidedAt && decidedOn
      ? [{ id, setAt: decidedAt, dueOn: decidedOn }]
      : [],
  );
  return missedPromises(promises, dueOn, seen).map((each) => each.id);
}

/** Of the same moment: where one starts and how manieth it is tell which came first. */
function compareRows(a: DeadlineRow, b: DeadlineRow): number {
  const [fromA, fromB] = [a.from ?? "", b.from ?? ""];
  const moment = a.at.getTime() - b.at.getTime();
  if (moment !== 0) return moment;
  if (fromA !== fromB) return fromA < fromB ? -1 : 1;
  return (a.nth ?? 0) - (b.nth ?? 0) || (a.key < b.key ? -1 : 1);
}

/**
 * The table in the order things came to stand. `versions` by number, `changes` as known; `completedOn` is the item's
 * day of completion at `asOf`, null while it is not done. Who is not concerned reads
 * what was granted, without reasons and remedies; the unit's own drafts of a request stay in the unit.
 */
export function deadlineTable(
  { versions, changes }: { versions: readonly DatedVersion[]; changes: readonly AskedChange[] },
  view: Standing & { reach: ItemReach },
): DeadlineRow[] {
  const nth = countedChanges(changes);
  const missed = new Set(missedIds(changes, view));
  const { reach } = view;
  const mayReadWords = reach !== "everyone";
  const seen = changes.filter((each) =>
    seesChange(reach, { state: each.state, signed: each.signedAt !== null }),
  );
  const rows = [
    ...versionRows(versions),
    ...seen.map((each) =>
      changeRow(each, { nth: nth.get(each.id) ?? null, missed: missed.has(each.id), mayReadWords }),
    ),
  ];
  return rows.sort(compareRows);
}
