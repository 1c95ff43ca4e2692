// Files: put to a report while it is being written, judged by their bytes, never deleted, each reading logged.
import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import type { UserActor } from "@/lib/domain/actor";
import { EVIDENCE_BYTES_LIMIT } from "@/lib/domain/evidence/evidence";
import {
  clock,
  db,
  expectOneWinner,
  faultOf,
  logOf,
  newScene,
  refusalOf,
  reportIn,
  withBrokenLog,
} from "../report/report-scene.fixture";
import { attachEvidence } from "./attach-evidence";
import { detachEvidence } from "./detach-evidence";
import { openEvidence } from "./open-evidence";

const pdf = (text = "one", size = 0) =>
  Buffer.concat([Buffer.from(`%PDF-1.4\n${text}\n%%EOF\n`), Buffer.alloc(size, 0x20)]);

const scene = await newScene();
const draft = await reportIn("draft", scene);
const own = scene.people.reporter;

const attach = (
  by: UserActor,
  reportId: string,
  bytes: Uint8Array = pdf(),
  fileName = "list.pdf",
) => attachEvidence(by, { reportId, fileName, bytes }, clock);

async function read(by: UserActor, linkId: string): Promise<Buffer> {
  const file = await openEvidence(by, { linkId }, clock);
  const parts: Uint8Array[] = [];
  for await (const part of file.chunks) parts.push(part);
  return Buffer.concat(parts);
}

describe("attaching a file", () => {
  it("keeps it under its hash in pieces, with one entry in the log", async () => {
    const reportId = await reportIn("draft", scene, "coverage");
    const bytes = pdf("large", 2_500_000);
    const { linkId } = await attach(own, reportId, bytes, "a folder/List 名单.PDF");
    const sha256 = createHash("sha256").update(bytes).digest("hex");
    expect(await db.evidenceLink.findUniqueOrThrow({ where: { id: linkId } })).toMatchObject({
      sha256,
      fileName: "List 名单.PDF",
    });
    expect(await db.evidenceChunk.count({ where: { sha256 } })).toBe(3);
    expect(await logOf(reportId)).toEqual(["report.drafted", "evidence.attached"]);
    expect((await read(own, linkId)).equals(bytes)).toBe(true);
  });

  it("keeps the same bytes once, also when two come at once", async () => {
    const bytes = pdf("the same");
    await Promise.all([
      attach(own, draft, bytes),
      attach(scene.people.colleague, draft, bytes, "again.pdf"),
    ]);
    const sha256 = createHash("sha256").update(bytes).digest("hex");
    expect(await db.evidenceFile.count({ where: { sha256 } })).toBe(1);
    expect(await db.evidenceLink.count({ where: { sha256 } })).toBe(2);
  });

  it.each<[string, Uint8Array, string, string]>([
    ["an empty file", Buffer.alloc(0), "list.pdf", "fileEmpty"],
    ["one of more than 20 MB", pdf("big", EVIDENCE_BYTES_LIMIT), "list.pdf", "fileTooBig"],
    ["a program", Buffer.from("MZ\u0090\u0000\u0003\u0000\u0000\u0000"), "list.exe", "fileType"],
    [
      "a page that calls itself a document",
      Buffer.from("<html><script>1</script></html>"),
      "list.pdf",
      "fileType",
    ],
    ["a document that calls itself a picture", pdf(), "list.png", "fileType"],
    ["a document without an ending", pdf(), "list", "fileType"],
    ["plain text", Buffer.from("north, south, east"), "list.txt", "fileType"],
  ])("refuses %s", async (_, bytes, name, code) => {
    const before = await db.evidenceLink.count();
    expect(await refusalOf(attach(own, draft, bytes, name))).toBe(code);
    expect(await db.evidenceLink.count()).toBe(before);
  });

  it("takes a file of exactly 20 MB", async () => {
    const head = pdf("full").length;
    await expect(
      attach(own, draft, pdf("full", EVIDENCE_BYTES_LIMIT - head)),
    ).resolves.toHaveProperty("linkId");
  });

  it("says the limit and the accepted types", async () => {
    expect(await faultOf(attach(own, draft, pdf("big", EVIDENCE_BYTES_LIMIT)))).toMatchObject({
      details: { params: { limit: 20 } },
    });
    const { details } = await faultOf(attach(own, draft, Buffer.from("text"), "a.txt"));
    expect(details.params?.accepted).toContain("pdf");
  });

  it.each(["head", "supporter", "outsider", "reviewer", "manager", "leader", "auditor"] as const)(
    "is refused to the %s",
    async (role) => {
      expect(await refusalOf(attach(scene.people[role], draft))).toBe("notAllowed");
    },
  );

  it("is not found across plans", async () => {
    expect(await refusalOf(attach((await newScene()).people.reporter, draft))).toBe("notFound");
    expect(await refusalOf(attach(own, crypto.randomUUID()))).toBe("notFound");
  });

  it.each(["withHead", "withCommission", "accepted"] as const)(
    "is refused once the report is %s",
    async (state) => {
      const other = await newScene();
      const reportId = await reportIn(state, other);
      expect(await refusalOf(attach(other.people.reporter, reportId))).toBe("wrongState");
    },
  );

  it("is undone, bytes and all, when the log cannot be written", async () => {
    const bytes = pdf("never kept");
    await expect(attach(await withBrokenLog(own), draft, bytes)).rejects.toThrow();
    const sha256 = createHash("sha256").update(bytes).digest("hex");
    expect(await db.evidenceFile.count({ where: { sha256 } })).toBe(0);
  });
});

describe("taking a file off", () => {
  it("keeps the row and the bytes, with one entry", async () => {
    const other = await newScene();
    const reportId = await reportIn("draft", other);
    const { linkId } = await attach(other.people.reporter, reportId, pdf("to go"));
    await detachEvidence(other.people.reporter, { linkId }, clock);
    const link = await db.evidenceLink.findUniqueOrThrow({
      where: { id: linkId },
      include: { file: true },
    });
    expect(link.detachedAt).not.toBeNull();
    expect(await logOf(reportId)).toEqual([
      "report.drafted",
      "evidence.attached",
      "evidence.detached",
    ]);
  });

  it("is won by one of two at once", async () => {
    const { linkId } = await attach(own, draft, pdf("twice"));
    await expectOneWinner([
      detachEvidence(own, { linkId }, clock),
      detachEvidence(scene.people.colleague, { linkId }, clock),
    ]);
  });

  it("is refused to others, across plans, and once the report was sent", async () => {
    const other = await newScene();
    const { linkId } = await attach(own, draft, pdf("mine"));
    expect(await refusalOf(detachEvidence(scene.people.head, { linkId }, clock))).toBe(
      "notAllowed",
    );
    expect(await refusalOf(detachEvidence(other.people.reporter, { linkId }, clock))).toBe(
      "notFound",
    );
    await db.progressReport.update({ where: { id: draft }, data: { state: "withHead" } });
    expect(await refusalOf(detachEvidence(own, { linkId }, clock))).toBe("wrongState");
    await db.progressReport.update({ where: { id: draft }, data: { state: "draft" } });
  });

  it("is undone when the log cannot be written", async () => {
    const { linkId } = await attach(own, draft, pdf("stays"));
    await expect(detachEvidence(await withBrokenLog(own), { linkId }, clock)).rejects.toThrow();
    expect(
      (await db.evidenceLink.findUniqueOrThrow({ where: { id: linkId } })).detachedAt,
    ).toBeNull();
  });
});

describe("opening a file", () => {
  it("is logged with who and which", async () => {
    const { linkId } = await attach(own, draft, pdf("looked at"));
    await read(scene.people.head, linkId);
    const event = await db.auditEvent.findFirstOrThrow({
      where: { action: "evidence.read" },
      orderBy: { id: "desc" },
    });
    expect(event).toMatchObject({
      actorName: scene.people.head.displayName,
      subjectType: "EvidenceFile",
    });
  });

  it("of a draft is the unit's alone", async () => {
    const { linkId } = await attach(own, draft, pdf("not yet"));
    for (const role of ["outsider", "reviewer", "leader", "auditor"] as const) {
      expect(await refusalOf(read(scene.people[role], linkId))).toBe("notAllowed");
    }
  });

  it("of a sent report is for those concerned", async () => {
    const other = await newScene();
    const reportId = await reportIn("draft", other);
    const { linkId } = await attach(other.people.reporter, reportId, pdf("sent"));
    await db.progressReport.update({ where: { id: reportId }, data: { state: "withCommission" } });
    for (const role of ["supporter", "reviewer", "leader", "auditor"] as const) {
      expect((await read(other.people[role], linkId)).length).toBeGreaterThan(0);
    }
    expect(await refusalOf(read(other.people.outsider, linkId))).toBe("notAllowed");
    expect(await refusalOf(read(own, linkId))).toBe("notFound");
  });
});
