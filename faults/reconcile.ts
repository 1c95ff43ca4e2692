// Holds the clients' journal against the rows: is each acknowledged write there, once, and each other one wholly or not
// at all? The rows are read by SQL of our own, not by the product.
import type pg from "pg";
import type { Journal, Kind, Write } from "./journal";

export type Verdict = { found: number; lost: string[]; doubled: string[]; half: string[] };

/** Kinds whose mark stands in a row of its own, and the same in the log: how often each mark is found in both. */
const marked: Partial<Record<Kind, { rows: string; log: string }>> = {
  remind: {
    rows: `SELECT text AS mark FROM "Reminder"`,
    log: `SELECT reason AS mark FROM "AuditEvent" WHERE action = 'reminder.sent'`,
  },
  filter: {
    rows: `SELECT name AS mark FROM "SavedFilter"`,
    log: `SELECT after->>'name' AS mark FROM "AuditEvent" WHERE action = 'filter.saved'`,
  },
  instruct: {
    rows: `SELECT text AS mark FROM "Instruction"`,
    log: `SELECT after->>'text' AS mark FROM "AuditEvent" WHERE action = 'instruction.given'`,
  },
  giveBack: {
    rows: `SELECT reason AS mark FROM "ReportRound" WHERE outcome = 'returned'`,
    log: `SELECT reason AS mark FROM "AuditEvent" WHERE "subjectType" = 'ProgressReport'`,
  },
  return: {
    rows: `SELECT reason AS mark FROM "ReportRound" WHERE outcome = 'returned'`,
    log: `SELECT reason AS mark FROM "AuditEvent" WHERE "subjectType" = 'ProgressReport'`,
  },
  send: {
    rows: `SELECT "doneText" AS mark FROM "ReportRound"`,
    log: `SELECT r."doneText" AS mark FROM "AuditEvent" e
            JOIN "ReportRound" r ON r."reportId"::text = e."subjectId"
             AND r.round = (SELECT count(*) FROM "AuditEvent" o WHERE o.action = 'report.sent'
                             AND o."subjectId" = e."subjectId" AND o.id <= e.id)
           WHERE e.action = 'report.sent'`,
  },
};

function byItem(writes: readonly Write[]): Map<string, Write[]> {
  const groups = new Map<string, Write[]>();
  for (const write of writes) groups.set(write.item, [...(groups.get(write.item) ?? []), write]);
  return groups;
}

const told = (write: Write) =>
  `${write.mark} ${write.item} by ${write.by} (${write.state}, tries ${write.tries}, ${write.told})`;

async function countMarks(client: pg.Client, sql: string): Promise<Map<string, number>> {
  const { rows } = await client.query<{ mark: string; count: number }>(
    `SELECT mark, count(*)::int AS count FROM (${sql}) AS marks WHERE mark IS NOT NULL GROUP BY mark`,
  );
  return new Map(rows.map(({ mark, count }) => [mark, count]));
}

async function checkMarked(client: pg.Client, writes: readonly Write[], verdict: Verdict) {
  for (const [kind, { rows, log }] of Object.entries(marked)) {
    const [inRows, inLog] = [await countMarks(client, rows), await countMarks(client, log)];
    for (const write of writes.filter((each) => each.kind === kind)) {
      const [there, logged] = [inRows.get(write.mark) ?? 0, inLog.get(write.mark) ?? 0];
      if (there > 0) verdict.found++;
      if (write.state === "acknowledged" && there === 0) verdict.lost.push(told(write));
      if (write.state === "refused" && there > 0)
        verdict.half.push(`${told(write)}: refused, there`);
      if (there > 1) verdict.doubled.push(told(write));
      if (there !== logged)
        verdict.half.push(`${told(write)}: ${there} rows, ${logged} in the log`);
    }
  }
}

/** Moves without a word of their own: how often an item was moved is known, and each time is a round. */
const counted: Partial<Record<Kind, { rows: string; log: string }>> = {
  sign: {
    rows: `SELECT "reportId" FROM "ReportRound" WHERE "signedAt" IS NOT NULL`,
    log: "report.signed",
  },
  accept: {
    rows: `SELECT "reportId" FROM "ReportRound" WHERE outcome = 'accepted'`,
    log: "report.accepted",
  },
};

async function countByItem(client: pg.Client, reportIds: string): Promise<Map<string, number>> {
  const { rows } = await client.query<{ code: string; count: number }>(
    `SELECT m.code, count(*)::int AS count FROM (${reportIds}) AS moved("reportId")
       JOIN "ProgressReport" p ON p.id = moved."reportId"
       JOIN "Milestone" m ON m.id = p."milestoneId" GROUP BY m.code`,
  );
  return new Map(rows.map(({ code, count }) => [code, count]));
}

async function checkCounted(client: pg.Client, writes: readonly Write[], verdict: Verdict) {
  for (const [kind, { rows, log }] of Object.entries(counted)) {
    const inRows = await countByItem(client, rows);
    const events = `SELECT "subjectId"::uuid FROM "AuditEvent" WHERE action = '${log}'`;
    const inLog = await countByItem(client, events);
    const own = byItem(writes.filter((write) => write.kind === kind));
    for (const [item, moves] of own) {
      const [there, logged] = [inRows.get(item) ?? 0, inLog.get(item) ?? 0];
      const sure = moves.filter(({ state }) => state === "acknowledged").length;
      const open = moves.filter(({ state }) => state === "sent").length;
      verdict.found += Math.min(there, sure + open);
      const name = `${kind} of ${item}: ${sure} acknowledged, ${open} open, ${there} there`;
      if (there < sure) verdict.lost.push(`${name}; ${moves.map(told).join("; ")}`);
      if (there > sure + open) verdict.doubled.push(name);
      if (there !== logged) verdict.half.push(`${name}, ${logged} in the log`);
    }
  }
}

type Text = { code: string; text: string; version: number };

/** By how much a write raises the version of its record: sending saves the words, then moves the report. */
const raises = ({ kind }: Write): number => (kind === "send" ? 2 : 1);
/** A sending that was refused may leave its words saved. */
const mayRaise = (write: Write): number =>
  write.state === "sent"
    ? raises(write)
    : write.state === "refused" && write.kind === "send"
      ? 1
      : 0;
const sum = (numbers: readonly number[]): number =>
  numbers.reduce((total, each) => total + each, 0);

type Texts = { rows: readonly Text[]; writes: readonly Write[]; base: number };

/** Words that are written over: the last acknowledged stand there, or some sent later without an answer. */
function checkTexts({ rows, writes, base }: Texts, verdict: Verdict): void {
  const rowOf = new Map(rows.map((row) => [row.code, row]));
  for (const [item, all] of byItem(writes)) {
    const row = rowOf.get(item);
    const sure = sum(all.filter(({ state }) => state === "acknowledged").map(raises));
    const open = sum(all.map(mayRaise));
    const raised = row ? row.version - base : 0;
    const name = `${item}: raised ${raised} times, ${sure} acknowledged, ${open} open`;
    if (raised < sure) verdict.lost.push(`${name}; ${all.map(told).join("; ")}`);
    if (raised > sure + open) {
      const refused = all.filter(({ state }) => state === "refused").map(told);
      verdict.doubled.push(`${name}; ${refused.join("; ")}`);
    }
    const words = all.filter(({ kind }) => ["save", "send", "contribute"].includes(kind));
    const last = words.findLastIndex(({ state }) => state === "acknowledged");
    const may = words.filter(
      ({ state }, index) => index === last || (index > last && state !== "acknowledged"),
    );
    if (last >= 0 && !may.some(({ mark }) => mark === row?.text)) {
      const marks = may.map(({ mark }) => mark).join(" or ");
      verdict.lost.push(`${name}: "${row?.text}" instead of ${marks}`);
    }
    verdict.found += words.filter(({ state }) => state === "acknowledged").length;
  }
}

const DRAFTS = `SELECT m.code, p."doneText" AS text, p.version FROM "ProgressReport" p
  JOIN "Milestone" m ON m.id = p."milestoneId"`;
const CONTRIBUTIONS = `SELECT m.code, c.text, c.version FROM "Contribution" c
  JOIN "Milestone" m ON m.id = c."milestoneId"`;

/** What must hold whatever was asked for: a report, its rounds and the log tell one story. */
const whole: readonly [name: string, sql: string][] = [
  [
    "reports whose rounds are not as many as they say",
    `SELECT p.id::text AS at FROM "ProgressReport" p
      WHERE p.round <> (SELECT count(*) FROM "ReportRound" r WHERE r."reportId" = p.id)`,
  ],
  [
    "reports accepted without an accepted round, or the other way round",
    `SELECT p.id::text AS at FROM "ProgressReport" p WHERE (p.state = 'accepted') <> EXISTS
       (SELECT FROM "ReportRound" r WHERE r."reportId" = p.id AND r.outcome = 'accepted')`,
  ],
  [
    "reports of which the log does not know",
    `SELECT p.id::text AS at FROM "ProgressReport" p WHERE NOT EXISTS
       (SELECT FROM "AuditEvent" e WHERE e."subjectId" = p.id::text)`,
  ],
  [
    "keys of forms without a person's event",
    `SELECT s.key AS at FROM "SentForm" s WHERE NOT EXISTS
       (SELECT FROM "AuditEvent" e WHERE e."actorId" = s."personId")`,
  ],
];

/** Of these writes those whose own words stand in some row now; a move without words leaves none. */
export async function findStanding(client: pg.Client, writes: readonly Write[]): Promise<Write[]> {
  const words = [DRAFTS, CONTRIBUTIONS].map(
    (sql) => `SELECT text AS mark FROM (${sql}) AS written`,
  );
  const rows = Object.values(marked).map((each) => each.rows);
  const marks = await countMarks(client, [...rows, ...words].join(" UNION ALL "));
  return writes.filter(({ mark }) => marks.has(mark));
}

export async function reconcile(client: pg.Client, journal: Journal): Promise<Verdict> {
  const verdict: Verdict = { found: 0, lost: [], doubled: [], half: [] };
  const { writes } = journal;
  await checkMarked(client, writes, verdict);
  await checkCounted(client, writes, verdict);
  const { rows: drafts } = await client.query<Text>(DRAFTS);
  const moves: Kind[] = ["save", "send", "sign", "giveBack", "accept", "return"];
  const onReports = writes.filter(({ kind }) => moves.includes(kind));
  checkTexts({ rows: drafts, writes: onReports, base: 0 }, verdict);
  const { rows: parts } = await client.query<Text>(CONTRIBUTIONS);
  // A part is begun empty and then written.
  const onParts = writes.filter(({ kind }) => kind === "contribute");
  checkTexts({ rows: parts, writes: onParts, base: 1 }, verdict);
  for (const [name, sql] of whole) {
    const { rows } = await client.query<{ at: string }>(sql);
    if (rows.length > 0) verdict.half.push(`${name}: ${rows.map(({ at }) => at).join(", ")}`);
  }
  return verdict;
}
