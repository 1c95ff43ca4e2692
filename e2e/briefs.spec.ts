// 简报 from the draft to the signed sheet, in a city of its own: drafted, refused and mended, returned, checked by another
// person, issued; then read and taken out by a reporter, and by a leader in English.
import fs from "node:fs";
import type { Page } from "@playwright/test";
import { extractText, getDocumentProxy } from "unpdf";
import { makeSmallCity } from "@/prisma/factories/small-city";
import { speakEnglish } from "./support/chase-record";
import { openOwnCity } from "./support/own-city";
import { button } from "./support/report";
import { say, sayEn } from "./support/say";
import { expectNoAxeViolations } from "./support/axe";
import { expect, test } from "./support/test";
import * as walk from "./support/walk";

test.describe.configure({ timeout: 600_000 });

const overall = say("briefings.paper.blocks.overall");
const words = "两项须在年内补上。";

async function draft(reviewer: Page): Promise<string> {
  await reviewer.goto(walk.page("briefs"));
  await button(reviewer, say("briefings.register.open", { kind: "brief" }))
    .first()
    .click();
  await expect(reviewer).toHaveURL(/\/briefs\/[0-9a-f-]{36}$/);
  return reviewer.url();
}

async function write(at: Page, text: string): Promise<void> {
  await at.getByLabel(overall, { exact: true }).fill(text);
  await button(at, say("briefings.form.save")).click();
}

async function pdfOf(at: Page, label: string) {
  const arriving = at.waitForEvent("download");
  await at.getByRole("link", { name: label }).click();
  const bytes = fs.readFileSync(await (await arriving).path());
  const file = await getDocumentProxy(new Uint8Array(bytes));
  const text = (await extractText(file)).text.join("").replaceAll(/\s/g, "");
  return { pages: file.numPages, text };
}

test("a brief from the draft to the signed sheet", async ({ browser }) => {
  const city = await openOwnCity(browser, (db, hash) => makeSmallCity(db, hash));
  try {
    await city.at("2024-09-21T09:00:00+08:00");
    const [manager, reviewer] = [await city.as("manager"), await city.as("reviewer")];
    await walk.openQuarter(manager);
    await city.at("2024-10-21T09:00:00+08:00");

    const address = await draft(reviewer);
    await expect(reviewer.getByText(say("briefings.paper.draftMark"))).toBeVisible();
    await write(reviewer, "逾期 2 项。");
    await expect(
      reviewer.getByText(say("errors.fields.typedFigure", { words: "2 项" })),
    ).toBeVisible();
    await expect(reviewer.getByLabel(overall, { exact: true })).toHaveValue("逾期 2 项。");
    await write(reviewer, words);
    await expect(reviewer.getByText(say("briefings.form.saved"))).toBeVisible();
    await expect(reviewer.getByText(say("briefings.form.ownWork"))).toBeVisible();
    await expectNoAxeViolations(reviewer);

    await manager.goto(address);
    await button(manager, say("briefings.form.check")).click();
    await expect(manager.getByText(say("briefings.state.checked")).first()).toBeVisible();
    await expect(manager.getByRole("textbox", { name: overall })).toHaveCount(0);
    const signatory = manager.getByLabel(say("briefings.form.signatory"), { exact: true });
    await signatory.fill("");
    await button(manager, say("briefings.form.issue")).click();
    await expect(manager.getByText(say("errors.fields.required"))).toBeVisible();
    await signatory.fill("张主任");
    await button(manager, say("briefings.form.issue")).click();
    await expect(manager.getByText(say("briefings.state.issued")).first()).toBeVisible();
    await expectNoAxeViolations(manager);

    const reporter = await city.as("nursery");
    await reporter.goto(address);
    await expect(reporter.getByText(words)).toBeVisible();
    const { pages, text } = await pdfOf(reporter, say("briefings.page.pdf"));
    expect(pages).toBe(1);
    expect(text).toContain(words);
    expect(text).toContain("张主任");
    expect(text).not.toContain(say("briefings.paper.draftMark"));

    const leader = await city.as("leader");
    await speakEnglish(city, leader);
    await leader.goto(walk.page("briefs"));
    await expect(leader.getByText(sayEn("briefings.state.issued"), { exact: true })).toBeVisible();
    await expect(button(leader, sayEn("briefings.register.open", { kind: "brief" }))).toHaveCount(
      0,
    );
  } finally {
    await city.stop();
  }
});
