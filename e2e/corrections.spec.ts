// An accepted reading of an issued quarter is put right: proposed with the later one that repeats it, sent, signed and
// accepted; the old figure stays to be read. And one that the commission suggests and takes back.
import type { Page } from "@playwright/test";
import { dayBefore, type Repeated, repeatedReports } from "./support/corrections";
import { paths } from "./support/paths";
import { button, pdf } from "./support/report";
import { say, sayEn } from "./support/say";
import { expectNoAxeViolations } from "./support/axe";
import { expect, expectNoSidewaysScroll, test } from "./support/test";
import { quarterWords } from "@/messages/words";

// Both journeys take the first item that was never put right.
test.describe.configure({ mode: "serial" });

async function correctable(): Promise<Repeated> {
  const [first] = await repeatedReports();
  if (!first) throw new Error("The demo has no repeated reading left to put right.");
  return first;
}

const reportRow = (page: Page, item: Repeated) =>
  page
    .getByRole("table", { name: say("milestones.detail.reports.caption") })
    .getByRole("row")
    .filter({ hasText: quarterWords(say, item.period) });

const stageDay = (page: Page, item: Repeated) =>
  page.locator(`input[name="stageOn.${item.stage}"]`);

async function openForm(page: Page, item: Repeated): Promise<void> {
  await page.goto(paths.item(item.code));
  await reportRow(page, item).locator("summary").click();
  await reportRow(page, item)
    .getByRole("link", { name: say("corrections.item.correct") })
    .click();
  const title = say("corrections.detail.title", { period: quarterWords(say, item.period) });
  await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
}

const idIn = (page: Page) => page.url().split("/").at(-1) ?? "";

test("a correction after issue goes through every hand, with the report that repeats it", async ({
  as,
}) => {
  const item = await correctable();
  const [reporter, head, reviewer, leader] = [
    await as("reporter"),
    await as("head"),
    await as("reviewer"),
    await as("leader"),
  ];
  const right = dayBefore(item.on);
  const ids: string[] = [];

  await test.step("nothing changed and no reason is refused at its fields; what was typed stays", async () => {
    await openForm(reporter, item);
    await expectNoAxeViolations(reporter);
    await button(reporter, say("corrections.form.submit")).click();
    await expect(reporter.getByText(say("errors.fields.notCorrected"))).toBeVisible();
    await expect(reporter.getByText(say("errors.fields.required")).first()).toBeVisible();
    await reporter.getByLabel(say("corrections.form.reason")).fill("批复日期误填。");
    await stageDay(reporter, item).fill("2199-01-01");
    await button(reporter, say("corrections.form.submit")).click();
    await expect(reporter.getByLabel(say("corrections.form.reason"))).toHaveValue("批复日期误填。");
    await expect(reporter.getByText(/^不能晚于/)).toBeVisible();
    await expect(stageDay(reporter, item)).toHaveValue("2199-01-01");
  });

  await test.step("it is proposed with the later report that repeats it", async () => {
    await expect(reporter.getByRole("checkbox", { checked: true })).not.toHaveCount(0);
    await stageDay(reporter, item).fill(right);
    await button(reporter, say("corrections.form.submit")).click();
    await expect(reporter.getByText(say("corrections.state.draft")).first()).toBeVisible();
    ids.push(idIn(reporter));
    const together = reporter.getByRole("table", { name: say("corrections.detail.together") });
    const other = together.getByRole("link").first();
    ids.push((await other.getAttribute("href"))?.split("/").at(-1) ?? "");
    await expectNoAxeViolations(reporter);
  });

  await test.step("the unit adds the paper and sends both at once", async () => {
    await reporter.getByLabel(say("reports.files.choose")).setInputFiles(pdf("批复.pdf"));
    await expect(reporter.getByRole("link", { name: /批复\.pdf/ })).toBeVisible();
    await button(reporter, say("corrections.edit.sendTogether", { count: 2 })).click();
    await expect(reporter.getByText(say("corrections.state.withHead")).first()).toBeVisible();
  });

  await test.step("the head signs both, the reviewer accepts both", async () => {
    for (const id of ids) {
      await head.goto(paths.signReport(id));
      await button(head, say("domain.transition.sign")).click();
      await expect(head.getByText(say("domain.reportState.withCommission")).first()).toBeVisible();
    }
    for (const id of ids) {
      await reviewer.goto(paths.review(id));
      const decide = reviewer.getByRole("form", { name: say("reviews.decision.label") });
      await decide.getByRole("button", { name: say("reviews.decision.accept") }).click();
      // The next report of the queue opens by itself.
      await expect(reviewer).not.toHaveURL(new RegExp(id));
    }
  });

  await test.step("everyone sees what stood and what stands, and the old one as known before", async () => {
    await leader.goto(`${paths.item(item.code)}?asOf=live`);
    const quarter = reportRow(leader, item);
    await expect(quarter).toHaveCount(2);
    await expect(quarter.first()).toContainText(say("corrections.tag"));
    await expect(quarter.last().getByRole("deletion")).toBeVisible();
    await leader.goto(`${paths.item(item.code)}?asOf=2024-10-14&knownBy=2024-10-14`);
    await expect(reportRow(leader, item)).toHaveCount(1);
    await expect(reportRow(leader, item).getByRole("deletion")).toHaveCount(0);
  });

  await test.step("every step is in the item's timeline, and it stands in the register", async () => {
    await reporter.goto(`${paths.item(item.code)}?steps=all`);
    const steps = reporter.getByRole("table", { name: say("corrections.timeline.caption") });
    for (const step of ["report_accepted", "report_signed", "report_sent"] as const) {
      const words = say("corrections.timeline.ofCorrection", {
        step: say(`corrections.step.${step}`),
      });
      await expect(steps.getByText(words)).toHaveCount(2);
    }
    await expect(steps.getByText(say("corrections.step.correction_proposed"))).toHaveCount(2);
    await leader.goto(paths.corrections);
    const closed = leader.getByRole("table", { name: say("corrections.register.closedCaption") });
    await expect(closed.getByRole("link", { name: new RegExp(item.title) })).toHaveCount(2);
    await expectNoAxeViolations(leader);
  });
});

test("the commission suggests one; it lies with the unit until it is taken back", async ({
  as,
}) => {
  const item = await correctable();
  const [manager, reporter, outsider] = [
    await as("manager"),
    await as("reporter"),
    await as("reporter2"),
  ];
  await openForm(manager, item);
  await stageDay(manager, item).fill(dayBefore(item.on));
  await manager.getByLabel(say("corrections.form.reason")).fill("与批复文件不一致。");
  await button(manager, say("corrections.form.submit")).click();
  await expect(manager.getByText(say("corrections.state.draft")).first()).toBeVisible();
  const id = idIn(manager);

  await reporter.goto(paths.work);
  const waiting = reporter.getByRole("link").filter({ hasText: say("corrections.tag") });
  await waiting.filter({ hasText: item.code }).first().click();
  await expect(reporter.getByText(say("corrections.detail.suggestion"))).toBeVisible();
  await outsider.goto(paths.correction(id));
  await expect(outsider.getByText(say("pages.notFoundTitle"))).toBeVisible();

  await manager.getByText(say("corrections.drop.summary"), { exact: true }).first().click();
  await button(manager, say("corrections.drop.submit")).click();
  await expect(manager.getByText(say("errors.fields.required")).first()).toBeVisible();
  await manager.getByLabel(say("corrections.drop.reason")).fill("经核对，原数无误。");
  await manager.getByRole("checkbox").check();
  await button(manager, say("corrections.drop.submit")).click();
  await expect(manager.getByText(say("corrections.detail.droppedNote"))).toBeVisible();
  await reporter.goto(paths.work);
  await expect(waiting.filter({ hasText: item.code })).toHaveCount(0);
});

test("the register reads in both languages and on a phone", async ({ as }) => {
  const page = await as("leader", { viewport: { width: 390, height: 844 } });
  await page.goto(paths.corrections);
  await expectNoSidewaysScroll(page);
  const english = await as("leader", { locale: "en-GB" });
  await english
    .context()
    .addCookies([{ name: "luoshi-locale", value: "en", url: new URL(page.url()).origin }]);
  await english.goto(paths.corrections);
  await expect(
    english.getByRole("heading", { level: 1, name: sayEn("corrections.register.title") }),
  ).toBeVisible();
});
