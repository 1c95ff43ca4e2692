// Papers and the file of an item: who may take them out, what is in them, one entry in the log each time.
import { strFromU8, unzipSync } from "fflate";
import { beforeAll, describe, expect, it } from "vitest";
import type { UserActor } from "@/lib/domain/actor";
import { chainWalk } from "@/lib/domain/audit-chain/chain-walk";
import { readExportedEvent, readExportHead } from "@/lib/domain/audit-chain/export-file";
import { sha256 } from "@/lib/platform/sha256";
import { zipStream } from "@/lib/platform/zip-stream";
import type { Scene } from "@/prisma/factories/plan";
import { attachFile } from "../attachment/attach-file";
import { chaseOf } from "../attachment/chase.fixture";
import { clock, db, newScene, refusalOf, withBrokenLog } from "../report/report-scene.fixture";
import { exportItemFile } from "./export-item-file";
import { printDeadlineTable } from "./print-deadline-table";
import { printNotice } from "./print-notice";

const scene = await newScene();
const chase = await chaseOf(db, scene, { deadline: "withCommission" });
const draft = await chaseOf(db, scene, { notice: "draft" });
type Role = keyof Scene["people"];
const actorOf = (by: Role | UserActor) => (typeof by === "string" ? scene.people[by] : by);

const print = (by: Role | UserActor, noticeId = chase.notice) =>
  printNotice(
    actorOf(by),
    { plan: scene.plan.code, noticeId, format: "pdf", locale: "zh-CN" },
    clock,
  );
const table = (by: Role | UserActor, code = chase.code) =>
  printDeadlineTable(
    actorOf(by),
    { plan: scene.plan.code, code, format: "docx", locale: "zh-CN" },
    clock,
  );
const file = (by: Role | UserActor, code = chase.code) =>
  exportItemFile(actorOf(by), { plan: scene.plan.code, code, locale: "zh-CN" }, clock);

async function logged(action: string): Promise<number> {
  return db.auditEvent.count({ where: { planId: scene.plan.id, action } });
}
/** How many entries of the action the work leaves. */
async function entriesOf(action: string, work: () => Promise<unknown>): Promise<number> {
  const before = await logged(action);
  await work();
  return (await logged(action)) - before;
}
const textOf = (paper: unknown) => JSON.stringify(paper);

describe("a printed notice", () => {
  it.each(["reporter", "head", "supporter", "reviewer", "manager", "leader", "auditor"] as const)(
    "is for the %s, who may read it, and is in the log",
    async (role) => {
      expect(await entriesOf("document.printed", () => print(role))).toBe(1);
    },
  );

  it("is refused to others, and not found across plans", async () => {
    expect(await refusalOf(print("outsider"))).toBe("notAllowed");
    expect(await refusalOf(print((await newScene()).people.manager))).toBe("notFound");
    expect(await refusalOf(print("manager", "no-such-notice"))).toBe("notFound");
  });

  it("of a draft is the commission's alone and says that it is one", async () => {
    expect(await refusalOf(print("reporter", draft.notice))).toBe("notFound");
    const { paper, fileName } = await print("reviewer", draft.notice);
    expect(paper).toMatchObject({ draftMark: "草稿", number: "编号：待签发" });
    expect(fileName).toContain("草稿");
  });

  it("says to whom, what, how late, and what is asked", async () => {
    const { paper, fileName } = await print("manager");
    expect(paper.draftMark).toBeNull();
    expect(paper.addressee).toContain(scene.lead.nameZh);
    expect(textOf(paper)).toContain("Report by the day.");
    expect(textOf(paper)).toContain("93 天");
    expect(textOf(paper)).toContain(chase.code);
    expect(fileName).toMatch(/2024-\d+.*\.pdf$/);
  });

  it("does not leave when the log cannot be written", async () => {
    await expect(print(await withBrokenLog(scene.people.manager))).rejects.toThrow();
  });
});

describe("a printed table of dates", () => {
  it("is for everyone on the plan, reasons for those concerned", async () => {
    const { paper } = await table("reviewer");
    expect(textOf(paper)).toContain("The ground was late.");
    expect(await entriesOf("document.printed", () => table("outsider"))).toBe(1);
    expect(textOf((await table("outsider")).paper)).not.toContain("The ground was late.");
  });

  it("is not found across plans or for an unknown item", async () => {
    expect(await refusalOf(table((await newScene()).people.manager))).toBe("notFound");
    expect(await refusalOf(table("manager", "none"))).toBe("notFound");
  });
});

describe("the file of an item", () => {
  const pdf = Buffer.from("%PDF-1.4\nthe scan\n%%EOF\n");
  beforeAll(async () => {
    const { code } = scene.plan;
    const put = (by: Role, type: "notice" | "amendment", fileName: string) =>
      attachFile(
        scene.people[by],
        { plan: code, type, id: chase[type], fileName, bytes: pdf },
        clock,
      );
    await put("reviewer", "notice", "扫描.pdf");
    await put("reviewer", "amendment", "扫描.pdf");
  });

  async function filesFor(by: Role) {
    const { entries, manifest } = await file(by);
    const parts: Uint8Array[] = [];
    const last = (rows: readonly { path: string; sha256: string }[]) => ({
      ...manifest,
      bytes: new TextEncoder().encode(rows.map((row) => `${row.path} ${row.sha256}`).join("\n")),
    });
    for await (const chunk of zipStream(entries, last)) parts.push(chunk);
    const files = unzipSync(new Uint8Array(Buffer.concat(parts)));
    const inside = Object.fromEntries(
      Object.entries(files).map(([path, bytes]) => [path.split("/").slice(1).join("/"), bytes]),
    );
    return inside;
  }

  it("holds contents, course, reports, dates, notices and attachments, with their hashes", async () => {
    const files = await filesFor("reviewer");
    const names = Object.keys(files);
    expect(names.slice(0, 4)).toEqual([
      "00 目录.pdf",
      "01 经过.xlsx",
      "02 填报记录.xlsx",
      "03 时限变更表.pdf",
    ]);
    expect(names.filter((name) => name.startsWith("04 督办文书/"))).toHaveLength(1);
    expect(names).toContain("06 附件/督办文书/扫描.pdf");
    expect(names).toContain("06 附件/调整勘误/扫描.pdf");
    expect(names).toContain("07 口径与分工.xlsx");
    expect(Buffer.from(files["06 附件/督办文书/扫描.pdf"] ?? [])).toEqual(pdf);
    const manifest = strFromU8(files["文件清单.csv"] ?? new Uint8Array());
    expect(manifest.split("\n")).toHaveLength(names.length - 1);
  });

  it("holds for each reader what this reader may read", async () => {
    const names = Object.keys(await filesFor("outsider"));
    expect(names.filter((name) => name.startsWith("04"))).toEqual([]);
    expect(names).not.toContain("06 附件/督办文书/扫描.pdf");
    // Entered and not yet in force.
    expect(names).not.toContain("06 附件/调整勘误/扫描.pdf");
  });

  it("holds the log itself for the auditor alone, each event to be checked by itself", async () => {
    expect(Object.keys(await filesFor("reviewer"))).not.toContain("08 日志.jsonl");
    const files = await filesFor("auditor");
    const [first = "", ...lines] = strFromU8(files["08 日志.jsonl"] ?? new Uint8Array())
      .trimEnd()
      .split("\n");
    expect(readExportHead(first)).toMatchObject({ complete: false, filter: { item: chase.code } });
    const walk = chainWalk({ sha256, partial: true });
    const events = lines.flatMap((line) => readExportedEvent(line) ?? []);
    for (const event of events) walk.take(event);
    expect(walk.end([])).toMatchObject([{ events: lines.length, fault: null }]);
    expect(events.map(({ action }) => action)).toContain("attachment.added");
    expect(strFromU8(files["08 日志.csv"] ?? new Uint8Array())).toContain("附材料");
  });

  it("is in the log with every file that was in it", async () => {
    expect(await entriesOf("itemFile.exported", () => file("auditor"))).toBe(1);
    const event = await db.auditEvent.findFirstOrThrow({
      where: { planId: scene.plan.id, action: "itemFile.exported" },
      orderBy: { id: "desc" },
    });
    expect(event).toMatchObject({ subjectType: "Milestone", subjectId: chase.closure });
    expect((event.after as { files: unknown[] }).files).toHaveLength(2);
  });

  it("is not found across plans, and does not leave when the log cannot be written", async () => {
    expect(await refusalOf(file((await newScene()).people.manager))).toBe("notFound");
    await expect(file(await withBrokenLog(scene.people.manager))).rejects.toThrow();
  });
});
