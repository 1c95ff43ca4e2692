// The auditor's work: the log searched, taken out and checked; and of one item, who could change it on a day and who did.
import { beforeAll, describe, expect, it } from "vitest";
import { findLastCheck } from "@/lib/data/audit-chain";
import { listAuditEvents } from "@/lib/data/audit-log";
import { asActor } from "@/lib/data/as-actor";
import { getItemRecord } from "@/lib/data/item-record";
import { chainWalk } from "@/lib/domain/audit-chain/chain-walk";
import { readExportedEvent, readExportHead } from "@/lib/domain/audit-chain/export-file";
import { readHeads } from "@/lib/domain/audit-chain/heads-text";
import { sha256 } from "@/lib/platform/sha256";
import { clock, newScene, refusalOf, reportIn } from "../report/report-scene.fixture";
import { exportLog } from "./export-log";
import { verifyChains } from "./verify-chains";

const scene = await newScene();
const { auditor, manager, outsider, reporter } = scene.people;
const { code } = scene.items.count;
const today = "2024-10-08";
beforeAll(() => reportIn("accepted", scene, "count"));

async function exported(
  format: "jsonl" | "csv" | "heads",
  filter: Parameters<typeof exportLog>[1]["filter"] = {},
) {
  const { pieces } = await exportLog(auditor, { format, locale: "zh-CN", filter }, clock);
  let text = "";
  for await (const piece of pieces) text += piece;
  return text;
}
function check(text: string) {
  const [first = "", ...lines] = text.trimEnd().split("\n");
  const head = readExportHead(first);
  const walk = chainWalk({ sha256, partial: head?.complete === false });
  for (const line of lines) {
    const event = readExportedEvent(line);
    if (event) walk.take(event);
  }
  return { head, verdicts: walk.end(head?.heads ?? []), lines: lines.length };
}

describe("the log", () => {
  it("is searched by item, person, unit, kind and request", async () => {
    const count = async (filter: Parameters<typeof listAuditEvents>[1]) =>
      (await listAuditEvents(auditor, filter)).events.length;
    const own = { plan: scene.plan.code, item: code };
    expect(await count(own)).toBeGreaterThan(3);
    expect(await count({ ...own, kind: "ProgressReport", person: reporter.displayName })).toBe(2);
    expect(await count({ ...own, unit: "no such unit" })).toBe(0);
    expect(await count({ request: reporter.requestId, kind: "ProgressReport" })).toBe(2);
    expect(await count({ ...own, item: "none" })).toBe(0);
    expect(await count({ plan: "installation", kind: "ProgressReport" })).toBe(0);
  });

  it("goes out as whole chains that are checked by themselves, and as a part", async () => {
    const whole = check(await exported("jsonl", { plan: scene.plan.code }));
    expect(whole.head).toMatchObject({ complete: true });
    expect(whole.verdicts).toMatchObject([{ chain: scene.plan.id, fault: null }]);
    expect(whole.verdicts[0]?.events).toBe(whole.lines);
    const part = check(await exported("jsonl", { plan: scene.plan.code, action: "report.sent" }));
    expect(part).toMatchObject({ head: { complete: false }, lines: 1 });
    expect(part.verdicts).toMatchObject([{ events: 1, fault: null }]);
  });

  it("goes out as a table in words, and as heads", async () => {
    const table = await exported("csv", { plan: scene.plan.code, action: "report.sent" });
    expect(table.trimEnd().split("\r\n")).toHaveLength(2);
    expect(table).toContain("提交审签");
    const heads = readHeads(await exported("heads"));
    expect(heads.map(({ chain }) => chain)).toContain(scene.plan.id);
  });

  it("says that it went out, and goes to nobody else", async () => {
    const before = await listAuditEvents(auditor, { action: "audit.exported" });
    await exported("csv");
    const after = await listAuditEvents(auditor, { action: "audit.exported" });
    expect(after.events.length).toBe(before.events.length + 1);
    const ask = { format: "csv", locale: "en", filter: {} } as const;
    expect(await refusalOf(exportLog(manager, ask, clock))).toBe("notAllowed");
  });
});

describe("a check from inside", () => {
  it("finds the chain whole, and stands in the log for the page", async () => {
    const [checked] = await verifyChains(auditor, { chain: scene.plan.id }, clock);
    expect(checked?.verdict.fault).toBeNull();
    const last = await asActor(auditor, (tx) => findLastCheck(tx, scene.plan.id));
    expect(last).toMatchObject({ differs: [], events: checked?.verdict.events, byJob: false });
  });
  it("is the auditor's, and of a chain there is", async () => {
    expect(await refusalOf(verifyChains(manager, { chain: null }, clock))).toBe("notAllowed");
    expect(await refusalOf(verifyChains(auditor, { chain: "none" }, clock))).toBe("notFound");
  });
});

describe("who could change an item, and who did", () => {
  const ask = { plan: scene.plan.code, code, on: today, now: clock() };

  it("names the holders of the day and what they did", async () => {
    const record = await getItemRecord(auditor, ask);
    expect(record.lead).toBe(scene.lead.code);
    const done = record.done.filter(({ right }) => right !== null);
    expect(done.map(({ action }) => action)).toEqual([
      "report.drafted",
      "report.sent",
      "report.signed",
      "report.accepted",
    ]);
    expect(done.every(({ held }) => held)).toBe(true);
    const could = (right: string) =>
      record.could.find((group) => group.right === right)?.holders.map(({ personId }) => personId);
    expect(could("report")).toContain(reporter.personId);
    expect(could("report")).not.toContain(outsider.personId);
    expect(record.days).toContain(today);
  });
  it("shows those concerned no more than the item's own page does", async () => {
    const record = await getItemRecord(manager, ask);
    expect(record.whole).toBe(false);
    expect(record.done.map(({ action }) => action)).not.toContain("report.drafted");
    expect(record.holders.length).toBeGreaterThan(1);
  });
  it("of a day before there were grants names nobody", async () => {
    const record = await getItemRecord(auditor, { ...ask, on: "1999-01-01" });
    expect(record).toMatchObject({ holders: [], done: [] });
  });
  it("is refused to others, and not found for an unknown item or across plans", async () => {
    expect(await refusalOf(getItemRecord(outsider, ask))).toBe("notAllowed");
    expect(await refusalOf(getItemRecord(manager, { ...ask, code: "none" }))).toBe("notFound");
    const other = (await newScene()).people.manager;
    expect(await refusalOf(getItemRecord(other, ask))).toBe("notFound");
  });
});
