// Files of a supporting unit: put by it, opened by it and the lead, taken into the report under its name.
import { describe, expect, it } from "vitest";
import type { UserActor } from "@/lib/domain/actor";
import type { Scene } from "@/prisma/factories/plan";
import { insertMilestone } from "@/prisma/factories/milestones";
import {
  clock,
  db,
  drafted,
  expectOneWinner,
  faultOf,
  logOf,
  newScene,
  refusalOf,
  reportIn,
} from "../report/report-scene.fixture";
import { attachContributionFile } from "./attach-contribution-file";
import { answer, itemOf } from "./contribution-scene.fixture";
import { detachContributionFile } from "./detach-contribution-file";
import { openContributionFile } from "./open-contribution-file";
import { takeContributedFiles } from "./take-files";

const pdf = (text = "one") => Buffer.from(`%PDF-1.4\n${text}\n%%EOF\n`);

function attach(scene: Scene, by: UserActor = scene.people.supporter, bytes: Uint8Array = pdf()) {
  const organisation = scene.supporting.code;
  return attachContributionFile(
    by,
    { ...itemOf(scene), organisation, fileName: "list.pdf", bytes },
    clock,
  );
}

function take(scene: Scene, by: UserActor = scene.people.reporter) {
  const organisation = scene.supporting.code;
  return takeContributedFiles(by, { ...itemOf(scene), organisation }, clock);
}

const shared = await newScene();
const { fileId: sharedFile } = await attach(shared);

async function read(by: UserActor, fileId: string): Promise<number> {
  const file = await openContributionFile(by, { fileId }, clock);
  let size = 0;
  for await (const part of file.chunks) size += part.length;
  return size;
}

describe("a supporting unit's file", () => {
  it("begins its row, is kept under its hash, and is in the log", async () => {
    const own = await newScene();
    const { fileId } = await attach(own);
    const file = await db.contributionFile.findUniqueOrThrow({
      where: { id: fileId },
      include: { contribution: true },
    });
    expect(file).toMatchObject({ fileName: "list.pdf", contribution: { state: "drafting" } });
    expect(await logOf(file.contributionId)).toEqual(["contribution.fileAttached"]);
    await answer(own, { version: 1, text: "" });
  });

  it("is judged by its bytes, as every file", async () => {
    expect(await refusalOf(attach(shared, shared.people.supporter, Buffer.from("text")))).toBe(
      "fileType",
    );
    expect(await refusalOf(attach(shared, shared.people.supporter, Buffer.alloc(0)))).toBe(
      "fileEmpty",
    );
  });

  it.each(["reporter", "head", "outsider", "reviewer", "manager"] as const)(
    "is not put by the %s",
    async (role) => {
      expect(await refusalOf(attach(shared, shared.people[role]))).toBe("notAllowed");
    },
  );

  it("is not found across plans, and refused once the report was sent", async () => {
    const other = await newScene();
    expect(await refusalOf(attach(shared, other.people.supporter))).toBe("notFound");
    await reportIn("withHead", other);
    expect(await refusalOf(attach(other))).toBe("wrongState");
  });

  it("opens for its unit and the lead, logged; not for others", async () => {
    for (const role of ["supporter", "reporter", "head"] as const) {
      expect(await read(shared.people[role], sharedFile)).toBe(pdf().length);
    }
    for (const role of ["outsider", "reviewer", "leader", "auditor"] as const) {
      expect(await refusalOf(read(shared.people[role], sharedFile))).toBe("notAllowed");
    }
    const stranger = (await newScene()).people.reporter;
    expect(await refusalOf(read(stranger, sharedFile))).toBe("notFound");
    expect(
      await db.auditEvent.count({ where: { planId: shared.plan.id, action: "evidence.read" } }),
    ).toBe(3);
  });

  it("is taken off by its unit, once", async () => {
    const own = await newScene();
    const { fileId } = await attach(own);
    expect(await refusalOf(detachContributionFile(own.people.reporter, { fileId }, clock))).toBe(
      "notAllowed",
    );
    const off = () => detachContributionFile(own.people.supporter, { fileId }, clock);
    await expectOneWinner([off(), off()]);
  });
});

describe("taking files into the report", () => {
  it("links the same bytes under the unit's name, each once", async () => {
    const own = await newScene();
    await attach(own);
    await attach(own, own.people.supporter, pdf("two"));
    const { reportId } = await drafted(own, "count");
    expect(await take(own)).toEqual({ taken: 2 });
    const links = await db.evidenceLink.findMany({ where: { reportId } });
    expect(links).toHaveLength(2);
    expect(links[0]).toMatchObject({
      attachedById: own.people.supporter.personId,
      attachedByName: `${own.supporting.nameZh} · ${own.people.supporter.displayName}`,
    });
    expect(await db.evidenceFile.count({ where: { sha256: links[0]?.sha256 ?? "" } })).toBe(1);
    expect(await logOf(reportId)).toEqual([
      "report.drafted",
      "evidence.attached",
      "evidence.attached",
    ]);
    expect((await faultOf(take(own))).details.fields).toEqual([
      { field: "files", code: "required" },
    ]);
  });

  it("needs a report that is saved and still written", async () => {
    const own = await newScene();
    await attach(own);
    expect((await faultOf(take(own))).details.fields).toEqual([
      { field: "report", code: "required" },
    ]);
    await reportIn("withHead", own);
    expect(await refusalOf(take(own))).toBe("wrongState");
  });

  it("is the lead's alone", async () => {
    const own = await newScene();
    await attach(own);
    await drafted(own, "count");
    for (const role of ["supporter", "head", "outsider", "reviewer"] as const) {
      expect(await refusalOf(take(own, own.people[role]))).toBe("notAllowed");
    }
    const stranger = (await newScene()).people.reporter;
    expect(await refusalOf(take(own, stranger))).toBe("notFound");
  });

  it("knows nothing of an item that nobody supports", async () => {
    const { plan, area, lead, open, people, items } = shared;
    const target = items.count.target;
    const item = await insertMilestone(db, { plan, area, code: "alone", target, lead });
    const key = { plan: plan.code, milestone: item.code, period: open.code };
    const work = takeContributedFiles(people.reporter, { ...key, organisation: "x" }, clock);
    expect(await refusalOf(work)).toBe("notOwed");
  });
});
