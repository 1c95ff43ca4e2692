// The sheet comes back: everything on it goes to the commission in one transaction, or nothing does.
import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { EVIDENCE_BYTES_LIMIT } from "@/lib/domain/evidence/evidence";
import type { Scene } from "@/prisma/factories/plan";
import {
  clock,
  db,
  expectOneWinner,
  faultOf,
  logOf,
  newScene,
  refusalOf,
  reportIn,
  stateOf,
  withBrokenLog,
} from "../report/report-scene.fixture";
import { returnByHead } from "../report/return-report";
import { sendReport } from "../report/send-report";
import { signReports } from "../report/sign-reports";
import { withdrawReport } from "../report/withdraw-report";
import { openScan } from "./open-scan";
import { type PaperSignOffInput, recordPaperSignOff } from "./record-paper-sign-off";
import { inboxOf, modeAsk, onPaper, scan, sheetOf } from "./signoff-scene.fixture";
import { setSignOffMode } from "./set-sign-off-mode";

const record = (scene: Scene, input: PaperSignOffInput, by = scene.people.reporter) =>
  recordPaperSignOff(by, input, clock);
const two = async (scene: Scene) => [
  await reportIn("withHead", scene, "count"),
  await reportIn("withHead", scene, "coverage"),
];
const sheetsOf = (scene: Scene) => db.paperSignOff.count({ where: { planId: scene.plan.id } });
/** A scene on paper that every refusal leaves as it was. */
const shared = await onPaper(await newScene());
const waiting = await two(shared);

describe("a signed sheet", () => {
  it("sends all that is on it, keeps the scan once, and tells reviewer and head", async () => {
    const scene = await onPaper(await newScene());
    const listed = await two(scene);
    const input = await sheetOf(scene, listed);
    const later = await reportIn("withHead", scene, "qualitative");
    const { id, count } = await record(scene, input);
    expect(count).toBe(2);
    expect(await Promise.all(listed.map(stateOf))).toEqual(["withCommission", "withCommission"]);
    expect(await stateOf(later)).toBe("withHead");
    const { reporter, head, reviewer } = scene.people;
    expect(await db.paperSignOff.findUniqueOrThrow({ where: { id } })).toMatchObject({
      signer: "Wang Wu",
      signerPost: "Director",
      sha256: createHash("sha256").update(scan()).digest("hex"),
      recordedById: reporter.personId,
    });
    for (const reportId of listed) {
      expect(await db.reportRound.findFirstOrThrow({ where: { reportId } })).toMatchObject({
        signMode: "paper",
        paperSignOffId: id,
        signedById: null,
        signedByName: "Wang Wu",
        signedAt: clock(),
        outcome: "pending",
      });
      expect((await logOf(reportId)).at(-1)).toBe("report.signed");
    }
    expect(await logOf(id)).toEqual(["signOff.paperRecorded"]);
    const told = (await inboxOf(reviewer)).map(({ kind }) => kind);
    expect(told).toEqual(["reportSigned", "reportSigned"]);
    expect((await inboxOf(head)).map(({ kind }) => kind)).toContain("paperRecorded");
  });

  it("reads its code as it was typed", async () => {
    const scene = await onPaper(await newScene());
    const input = await sheetOf(scene, [await reportIn("withHead", scene)]);
    const sheet = ` ${input.sheet.slice(0, 4)}-${input.sheet.slice(4)} `.toLowerCase();
    await record(scene, { ...input, sheet });
    expect(await sheetsOf(scene)).toBe(1);
  });

  it("is recorded once: not again, not by two at once", async () => {
    const scene = await onPaper(await newScene());
    const input = await sheetOf(scene, await two(scene));
    const again = () => record(scene, input);
    await expectOneWinner([again(), record(scene, input, scene.people.colleague)]);
    expect(await refusalOf(again())).toBe("conflict");
    expect(await sheetsOf(scene)).toBe(1);
  });

  it("and the head's own signature at once: one wins", async () => {
    const scene = await onPaper(await newScene());
    const reportId = await reportIn("withHead", scene);
    const input = await sheetOf(scene, [reportId]);
    await expectOneWinner([
      record(scene, input),
      signReports(scene.people.head, { reportIds: [reportId] }, clock),
    ]);
    expect(await stateOf(reportId)).toBe("withCommission");
    expect((await logOf(reportId)).filter((action) => action === "report.signed")).toHaveLength(1);
  });

  it("is undone when the log cannot be written", async () => {
    const scene = await onPaper(await newScene());
    const listed = await two(scene);
    const input = await sheetOf(scene, listed);
    const broken = await withBrokenLog(scene.people.reporter);
    await expect(record(scene, input, broken)).rejects.toThrow();
    expect(await sheetsOf(scene)).toBe(0);
    expect(await Promise.all(listed.map(stateOf))).toEqual(["withHead", "withHead"]);
  });
});

describe("nothing is recorded", () => {
  it.each([
    "head",
    "supporter",
    "outsider",
    "otherHead",
    "reviewer",
    "manager",
    "auditor",
  ] as const)("by the %s", async (role) => {
    const input = await sheetOf(shared, waiting);
    expect(await refusalOf(record(shared, input, shared.people[role]))).toBe("notAllowed");
  });

  it("without a named person, and for a unit that signs online", async () => {
    const scene = await newScene();
    const input = await sheetOf(scene, [await reportIn("withHead", scene)]);
    expect(await refusalOf(record(scene, input))).toBe("noResponsible");
    await setSignOffMode(scene.people.head, modeAsk(scene, { mode: "online" }), clock);
    const { code, details } = await faultOf(record(scene, input));
    expect([code, details.fields]).toEqual(["invalid", [{ field: "mode", code: "notPaper" }]]);
  });

  it.each<[string, Partial<PaperSignOffInput>, string]>([
    ["without its code", { sheet: "" }, "sheet required"],
    ["with the code of another sheet", { sheet: "7K2M-9QXD" }, "sheet otherSheet"],
    ["signed tomorrow", { signedOn: "2024-10-09" }, "signedOn inFuture"],
    ["signed before it was sent", { signedOn: "2024-10-07" }, "signedOn beforeSent"],
    ["without a signer", { signer: "" }, "signer required"],
  ])("%s", async (_, change, fault) => {
    const { code, details } = await faultOf(record(shared, await sheetOf(shared, waiting, change)));
    const fields = details.fields?.map(({ field, code: each }) => `${field} ${each}`);
    expect([code, fields]).toEqual(["invalid", [fault]]);
    expect(await sheetsOf(shared)).toBe(0);
  });

  it("where fewer are ticked than the sheet lists", async () => {
    const whole = await sheetOf(shared, waiting);
    const input = { ...whole, roundIds: whole.roundIds.slice(1) };
    const { details } = await faultOf(record(shared, input));
    expect(details.fields?.map(({ code }) => code)).toEqual(["otherSheet"]);
  });

  it("of another unit, another quarter, or what is not there", async () => {
    const other = await onPaper(await newScene());
    const strange = await sheetOf(other, [await reportIn("withHead", other)]);
    const input = await sheetOf(shared, waiting, { roundIds: strange.roundIds });
    expect(await refusalOf(record(shared, input))).toBe("notFound");
    const closed = await sheetOf(shared, waiting, { period: shared.closed.code });
    expect(await refusalOf(record(shared, closed))).toBe("notFound");
    const unknown = { roundIds: ["00000000-0000-4000-8000-000000000000"] };
    expect(await refusalOf(record(shared, await sheetOf(shared, [], unknown)))).toBe("notFound");
  });

  it.each<[string, { fileName: string; bytes: Uint8Array }, string]>([
    ["empty", { fileName: "sheet.pdf", bytes: Buffer.alloc(0) }, "fileEmpty"],
    ["a text", { fileName: "sheet.pdf", bytes: Buffer.from("signed") }, "fileType"],
    ["named otherwise", { fileName: "sheet.png", bytes: scan() }, "fileType"],
    ["cut off", { fileName: "sheet.pdf", bytes: scan().subarray(0, 14) }, "invalid"],
    [
      "too big",
      { fileName: "sheet.pdf", bytes: Buffer.alloc(EVIDENCE_BYTES_LIMIT + 1) },
      "fileTooBig",
    ],
  ])("with a scan that is %s", async (_, file, code) => {
    const refused = await faultOf(record(shared, await sheetOf(shared, waiting, { file })));
    expect(refused.code).toBe(code);
    expect(await sheetsOf(shared)).toBe(0);
  });

  it.each(["withdrawn", "sent anew", "returned", "signed online"] as const)(
    "when one on it was %s meanwhile, and it is named",
    async (what) => {
      const scene = await onPaper(await newScene());
      const [moved = "", other = ""] = await two(scene);
      const input = await sheetOf(scene, [moved, other]);
      const { reporter, head } = scene.people;
      if (what === "returned") {
        await returnByHead(head, { reportId: moved, reason: "Which street?" }, clock);
      } else if (what === "signed online") {
        await signReports(head, { reportIds: [moved] }, clock);
      } else {
        await withdrawReport(reporter, { reportId: moved }, clock);
      }
      if (what === "sent anew") {
        const { version } = await db.progressReport.findUniqueOrThrow({ where: { id: moved } });
        await sendReport(reporter, { reportId: moved, expectedVersion: version }, clock);
      }
      const { code, details } = await faultOf(record(scene, input));
      expect([code, details.params]).toEqual(["conflict", { items: scene.items.count.code }]);
      expect(await sheetsOf(scene)).toBe(0);
      expect(await stateOf(other)).toBe("withHead");
    },
  );
});

describe("the scan", () => {
  it("opens for those concerned with the unit's reports, and each reading is logged", async () => {
    const scene = await onPaper(await newScene());
    const { people } = scene;
    const input = await sheetOf(scene, [await reportIn("withHead", scene)]);
    const { id } = await record(scene, input);
    const { sha256 } = await db.paperSignOff.findUniqueOrThrow({ where: { id } });
    const reads = async () => (await logOf(sha256)).filter((action) => action === "evidence.read");
    const known = (await reads()).length;
    for (const role of ["reporter", "head", "reviewer", "manager", "leader", "auditor"] as const) {
      const file = await openScan(people[role], { id }, clock);
      expect([file.mediaType, file.fileName]).toEqual(["application/pdf", "sheet.pdf"]);
    }
    expect(await reads()).toHaveLength(known + 6);
    for (const role of ["supporter", "outsider", "otherHead"] as const)
      expect(await refusalOf(openScan(people[role], { id }, clock))).toBe("notAllowed");
    expect(await refusalOf(openScan(shared.people.reporter, { id }, clock))).toBe("notFound");
    const none = { id: "00000000-0000-4000-8000-000000000000" };
    expect(await refusalOf(openScan(people.reporter, none, clock))).toBe("notFound");
  });
});
