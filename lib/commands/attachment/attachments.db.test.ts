// Files put to records of the chase: who may, while it is open, judged by their bytes, each step in the log.
import { describe, expect, it } from "vitest";
import type { UserActor } from "@/lib/domain/actor";
import { type AttachmentSubject, attachmentSubjects } from "@/lib/domain/document/attachment";
import { asActor } from "@/lib/data/as-actor";
import { listAttachments } from "@/lib/data/attachments";
import type { Scene } from "@/prisma/factories/plan";
import {
  clock,
  db,
  expectOneWinner,
  newScene,
  refusalOf,
  withBrokenLog,
} from "../report/report-scene.fixture";
import { attachFile } from "./attach-file";
import { chaseOf } from "./chase.fixture";
import { detachFile } from "./detach-file";
import { openAttachment } from "./open-attachment";

const pdf = (text = "one") => Buffer.from(`%PDF-1.4\n${text}\n%%EOF\n`);
const scene = await newScene();
const chase = await chaseOf(db, scene);
type Role = keyof Scene["people"];

function put(
  type: AttachmentSubject,
  by: Role | UserActor,
  bytes: Uint8Array = pdf(crypto.randomUUID()),
  fileName = "scan.pdf",
) {
  const actor = typeof by === "string" ? scene.people[by] : by;
  const subject = { plan: scene.plan.code, type, id: chase[type] };
  return attachFile(actor, { ...subject, fileName, bytes }, clock);
}

async function read(by: UserActor, fileId: string): Promise<number> {
  const file = await openAttachment(by, { fileId }, clock);
  let size = 0;
  for await (const part of file.chunks) size += part.length;
  return size;
}

/** Actions about the record that name this file. */
async function stepsOf(fileId: string): Promise<string[]> {
  const events = await db.auditEvent.findMany({
    where: {
      OR: [
        { after: { path: ["fileId"], equals: fileId } },
        { before: { path: ["fileId"], equals: fileId } },
      ],
    },
    orderBy: { id: "asc" },
  });
  return events.map(({ action, subjectType }) => `${subjectType} ${action}`);
}

describe("putting a file", () => {
  const rights: [AttachmentSubject, Role[], Role[]][] = [
    ["notice", ["reporter", "head", "reviewer"], ["supporter", "outsider", "leader", "auditor"]],
    ["deadline", ["reporter", "colleague"], ["head", "outsider", "reviewer", "leader"]],
    ["amendment", ["reviewer", "manager"], ["reporter", "head", "leader", "auditor"]],
    ["closure", ["reporter", "reviewer", "manager"], ["head", "supporter", "leader", "auditor"]],
    ["instruction", ["leader", "reporter", "head"], ["supporter", "outsider", "reviewer"]],
  ];
  it.each(rights)("to a %s", async (type, may, mayNot) => {
    for (const role of may) await expect(put(type, role)).resolves.toHaveProperty("fileId");
    for (const role of mayNot) expect(await refusalOf(put(type, role))).toBe("notAllowed");
  });

  it.each(attachmentSubjects)("to a %s of another plan finds nothing", async (type) => {
    const stranger = (await newScene()).people.manager;
    expect(await refusalOf(put(type, stranger))).toBe("notFound");
    const unknown = { plan: scene.plan.code, type, id: crypto.randomUUID() };
    const file = { fileName: "a.pdf", bytes: pdf() };
    expect(await refusalOf(attachFile(scene.people.manager, { ...unknown, ...file }, clock))).toBe(
      "notFound",
    );
  });

  it("names the plan it belongs to", async () => {
    const subject = { plan: "another", type: "notice" as const, id: chase.notice };
    const file = { fileName: "a.pdf", bytes: pdf() };
    expect(await refusalOf(attachFile(scene.people.manager, { ...subject, ...file }, clock))).toBe(
      "notFound",
    );
  });

  it("is judged by its bytes, as every file", async () => {
    expect(await refusalOf(put("notice", "reporter", Buffer.from("text")))).toBe("fileType");
    expect(await refusalOf(put("notice", "reporter", Buffer.alloc(0)))).toBe("fileEmpty");
    expect(await refusalOf(put("notice", "reporter", pdf(), "a.png"))).toBe("fileType");
  });

  it("the same bytes twice is said, and the bytes are kept once", async () => {
    const bytes = pdf("twice");
    await put("notice", "reporter", bytes);
    expect(await refusalOf(put("notice", "head", bytes))).toBe("conflict");
    const { fileId } = await put("closure", "reporter", bytes);
    const { sha256 } = await db.attachment.findUniqueOrThrow({ where: { id: fileId } });
    expect(await db.evidenceFile.count({ where: { sha256 } })).toBe(1);
  });

  it("waits until the record is with that side again", async () => {
    const own = await chaseOf(db, scene, { notice: "replied", deadline: "withCommission" });
    const to = (by: Role, type: AttachmentSubject) =>
      attachFile(
        scene.people[by],
        { plan: scene.plan.code, type, id: own[type], fileName: "a.pdf", bytes: pdf("late") },
        clock,
      );
    expect(await refusalOf(to("reporter", "notice"))).toBe("wrongState");
    expect(await refusalOf(to("reporter", "deadline"))).toBe("wrongState");
    await expect(to("manager", "deadline")).resolves.toHaveProperty("fileId");
  });

  it("is undone when the log cannot be written", async () => {
    const before = await db.attachment.count();
    await expect(put("notice", await withBrokenLog(scene.people.reporter))).rejects.toThrow();
    expect(await db.attachment.count()).toBe(before);
  });
});

describe("taking a file off", () => {
  it("is for those who put it, once, and stays in the log", async () => {
    const { fileId } = await put("notice", "reporter");
    expect(await refusalOf(detachFile(scene.people.reviewer, { fileId }, clock))).toBe(
      "notAllowed",
    );
    expect(await refusalOf(detachFile(scene.people.leader, { fileId }, clock))).toBe("notAllowed");
    await expectOneWinner([
      detachFile(scene.people.reporter, { fileId }, clock),
      detachFile(scene.people.head, { fileId }, clock),
    ]);
    expect(await stepsOf(fileId)).toEqual(["Notice attachment.added", "Notice attachment.removed"]);
    const shown = await asActor(scene.people.reporter, (tx) =>
      listAttachments(tx, "notice", chase.notice, scene.people.reporter),
    );
    expect(shown.map(({ id }) => id)).not.toContain(fileId);
  });

  it("is refused once the record has moved on, and across plans", async () => {
    const { fileId } = await put("deadline", "reporter");
    const stranger = (await newScene()).people.reporter;
    expect(await refusalOf(detachFile(stranger, { fileId }, clock))).toBe("notFound");
    await db.deadlineChange.update({
      where: { id: chase.deadline },
      data: { state: "withCommission" },
    });
    expect(await refusalOf(detachFile(scene.people.reporter, { fileId }, clock))).toBe(
      "wrongState",
    );
    await db.deadlineChange.update({ where: { id: chase.deadline }, data: { state: "withHead" } });
  });

  it("shows the button to those alone who may", async () => {
    const { fileId } = await put("closure", "reporter");
    const seenBy = async (actor: UserActor) => {
      const files = await asActor(actor, (tx) =>
        listAttachments(tx, "closure", chase.closure, actor),
      );
      return files.find(({ id }) => id === fileId)?.mayTakeOff;
    };
    expect(await seenBy(scene.people.colleague)).toBe(true);
    expect(await seenBy(scene.people.reviewer)).toBe(false);
  });
});

describe("opening a file", () => {
  const rights: [AttachmentSubject, Role, Role[], Role[]][] = [
    ["notice", "reviewer", ["reporter", "supporter", "leader", "auditor"], ["outsider"]],
    ["deadline", "reporter", ["head", "colleague"], ["supporter", "reviewer", "outsider"]],
    ["amendment", "manager", ["reviewer", "auditor"], ["reporter", "outsider", "leader"]],
    ["closure", "reviewer", ["reporter", "supporter", "auditor"], ["outsider"]],
    ["instruction", "leader", ["reporter", "supporter", "manager"], ["outsider"]],
  ];
  it.each(rights)("of a %s put by the %s", async (type, by, may, mayNot) => {
    const bytes = pdf(crypto.randomUUID());
    const { fileId } = await put(type, by, bytes);
    for (const role of may) expect(await read(scene.people[role], fileId)).toBe(bytes.length);
    for (const role of mayNot) {
      expect(await refusalOf(read(scene.people[role], fileId))).toBe("notAllowed");
    }
    expect(await refusalOf(read((await newScene()).people.manager, fileId))).toBe("notFound");
    const opened = (await stepsOf(fileId)).filter((step) => step.endsWith("attachment.read"));
    expect(opened).toHaveLength(may.length);
  });

  it("of a notice that is still a draft is the commission's alone", async () => {
    const own = await chaseOf(db, scene, { notice: "draft" });
    const subject = { plan: scene.plan.code, type: "notice" as const, id: own.notice };
    const file = { fileName: "a.pdf", bytes: pdf("draft") };
    const { fileId } = await attachFile(scene.people.reviewer, { ...subject, ...file }, clock);
    expect(await refusalOf(read(scene.people.reporter, fileId))).toBe("notAllowed");
    expect(
      await refusalOf(
        attachFile(scene.people.reporter, { ...subject, ...file, bytes: pdf("x") }, clock),
      ),
    ).toBe("notAllowed");
    expect(await read(scene.people.manager, fileId)).toBeGreaterThan(0);
  });
});
