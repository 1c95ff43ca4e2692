// A brief and a bulletin composed from a plan with late items: what their files print is what the roll-up counts.
import { strFromU8, unzipSync } from "fflate";
import { extractText, getDocumentProxy } from "unpdf";
import { beforeAll, describe, expect, it } from "vitest";
import { bulletinClasses, fiveClasses } from "@/lib/domain/briefing/five-classes";
import { rollUp } from "@/lib/domain/rollup/roll-up";
import { getPlanBoard, type PlanBoard } from "@/lib/data/plan-board";
import { getBriefing } from "@/lib/data/briefings";
import { toPaperDocx } from "@/lib/platform/paper-docx";
import { toPaperPdf } from "@/lib/platform/paper-pdf";
import { translator } from "@/messages";
import { insertMilestones, sampleTargets } from "@/prisma/factories/milestones";
import { clock, db, newScene } from "../report/report-scene.fixture";
import { draftBriefing } from "./draft-briefing";
import { printBriefing } from "./print-briefing";

const scene = await newScene();
const { plan, area, lead, people, closed } = scene;
const LATE = 20;
const plain = (text: string) => text.replaceAll(/\s/g, "");

async function filesOf(kind: "brief" | "bulletin", locale: "zh-CN" | "en") {
  const row = await db.briefing.findFirst({ where: { planId: plan.id, kind } });
  const briefingId =
    row?.id ??
    (await draftBriefing(people.reviewer, { plan: plan.code, period: closed.code, kind }, clock))
      .briefingId;
  const ask = { plan: plan.code, briefingId, locale } as const;
  const { paper } = await printBriefing(people.reviewer, { ...ask, format: "pdf" }, clock);
  const file = await getDocumentProxy(await toPaperPdf(paper));
  const pdf = plain((await extractText(file)).text.join(""));
  const xml = strFromU8(
    unzipSync(await toPaperDocx(paper))["word/document.xml"] ?? new Uint8Array(),
  );
  return { briefingId, pages: file.numPages, pdf, docx: plain(xml.replaceAll(/<[^>]+>/g, "")) };
}

let board: PlanBoard;
beforeAll(async () => {
  await insertMilestones(
    db,
    Array.from({ length: LATE }, (_, index) => ({
      plan,
      area,
      code: `late-${String(index).padStart(2, "0")}`,
      target: sampleTargets.count,
      lead,
      dueOn: "2024-03-31",
    })),
  );
  const dates = { asOf: "2024-06-30", knownBy: clock(), live: false };
  board = await getPlanBoard(people.reviewer, plan.code, dates);
});

describe.each(["zh-CN", "en"] as const)("a brief in %s", (locale) => {
  it("is one page and prints the counts of the roll-up, in PDF and in DOCX", async () => {
    const { figures } = rollUp(board.items.map((item) => item.assessment));
    const count = (key: keyof typeof figures) => figures[key].records.length;
    expect(count("overdue")).toBe(LATE);
    const { pages, pdf, docx } = await filesOf("brief", locale);
    expect(pages).toBe(1);
    const t = translator(locale);
    const note = t("briefings.paper.late.note", { overdue: LATE, escalated: 0 });
    const lane = ["counted", "due", "done", "overdue", "awaiting"] as const;
    const row = lane.map((key) => count(key)).join("");
    expect(pdf).toContain(plain(note.replaceAll("’", "'")));
    expect(docx).toContain(plain(note));
    expect(docx).toContain(`Area${row}`);
    const named = Array.from(
      { length: LATE },
      (_, index) => `late-${String(index).padStart(2, "0")}`,
    );
    const shown = named.filter((code) => docx.includes(code));
    const rest = plain(t("briefings.paper.late.rest", { count: LATE - shown.length }));
    expect(shown.length).toBeGreaterThanOrEqual(3);
    for (const text of [pdf, docx]) expect(text).toContain(rest);
    for (const code of shown) expect(pdf).toContain(code);
  });

  it("has a bulletin whose five classes are those of the items", async () => {
    const { classes } = fiveClasses(board.items);
    const { pdf, docx, briefingId } = await filesOf("bulletin", locale);
    const t = translator(locale);
    for (const each of bulletinClasses) {
      const name = t(`domain.forecastClass.${each}`);
      const words = plain(
        t("briefings.bulletin.classCount", { name, count: classes[each].length }),
      );
      expect(pdf).toContain(words);
      expect(docx).toContain(words);
    }
    for (const item of classes.cannot) expect(pdf).toContain(item.code);
    expect(await getBriefing(people.reviewer, plan.code, briefingId)).toMatchObject({
      kind: "bulletin",
    });
  });
});
