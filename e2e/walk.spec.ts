// Two quarters of three items from opening to issue, in a city of its own: offices and a supporting unit, workbooks split
// and merged, a sheet of paper, a return, a late report, no change, a correction after the issue; in both languages.
import { cityCentres } from "@/prisma/factories/small-city";
import { openOwnCity, type OwnCity } from "./support/own-city";
import { button, pdf, saved, send } from "./support/report";
import { say, sayEn } from "./support/say";
import { expect, test } from "./support/test";
import * as walk from "./support/walk";

test.describe.configure({ timeout: 600_000 });

const [east] = cityCentres;
const { count, coverage, build } = walk;

test("two quarters, from opening to issue", async ({ browser }) => {
  const city: OwnCity = await openOwnCity(browser);
  try {
    await city.at("2024-09-21T09:00:00+08:00");
    const english = { locale: "en" };
    const [manager, nursery, mother, head, civil, leader, auditor] = [
      await city.as("manager"),
      await city.as("nursery"),
      await city.as("mother"),
      await city.as("head"),
      await city.as("civil"),
      await city.as("leader"),
      await city.as("auditor"),
    ];
    const reviewer = await city.as("reviewer", english);
    await reviewer
      .context()
      .addCookies([{ name: "luoshi-locale", value: "en", url: city.address("/") }]);

    await test.step("the manager opens the quarter; who writes is told", async () => {
      await walk.openQuarter(manager);
      await nursery.goto("/inbox");
      await expect(nursery.getByRole("main")).toContainText("2024 年三季度");
    });

    await test.step("two offices take their items, and the supporting unit is asked", async () => {
      await walk.passTo(nursery, count, "托育科", "罗敏");
      await walk.passTo(nursery, coverage, "妇幼科", "周云");
      await walk.passTo(nursery, build, "妇幼科", "周云");
      await walk.askSupporting(nursery, count);
      await walk.askSupporting(mother, coverage);
    });

    await city.at("2024-10-08T09:00:00+08:00");

    await test.step("the supporting unit answers with its own rows", async () => {
      await walk.answerFor(civil, coverage, () => walk.tickUnit(civil, east, "2024-08-20"));
      await walk.answerFor(civil, count, async () => {
        await walk.field(civil, say("contributions.share")).fill("2");
        await walk.field(civil, say("contributions.text")).fill("社区托育点两处已备案。");
      });
    });

    await test.step("the lead takes them over", async () => {
      await mother.goto(walk.page(`work/${coverage.code}`));
      await button(mother, say("contributions.section.tick")).click();
      await expect(mother.getByRole("checkbox", { name: east })).toBeChecked();
      await expect(saved(mother)).toBeVisible();
      await nursery.goto(walk.page(`work/${count.code}`));
      await button(nursery, say("contributions.section.fillSum")).click();
      await expect(nursery.getByLabel(say("reports.count.label"), { exact: true })).toHaveValue(
        "2",
      );
      await expect(saved(nursery)).toBeVisible();
    });

    await test.step("the workbook goes out by office and comes back in two files", async () => {
      const { doneText, forecastOn, value } = {
        doneText: say("workbooks.columns.doneText"),
        forecastOn: say("workbooks.columns.forecastOn"),
        value: say("workbooks.columns.value"),
      };
      const files = await walk.fillWorkbooks(nursery, {
        [count.code]: {
          [value]: 5,
          [doneText]: "新增三家，连同社区两处共五家。",
          [forecastOn]: "2025-10-31",
        },
        [coverage.code]: { [doneText]: "东风中心建成。", [forecastOn]: "2025-11-30" },
      });
      expect(files).toHaveLength(2);
      await walk.field(nursery, say("workbooks.upload.files")).setInputFiles(files);
      await button(nursery, say("workbooks.upload.submit")).click();
      await expect(
        nursery.getByRole("table", { name: say("workbooks.dryRun.changeTable") }),
      ).toContainText("新增三家");
      await button(nursery, say("workbooks.dryRun.confirm")).click();
      await expect(nursery.getByText(say("workbooks.done.title", { count: 2 }))).toBeVisible();
      await button(nursery, say("workbooks.drafts.send", { count: 2 })).click();
      await expect(nursery.getByText(say("workbooks.drafts.sent", { count: 2 }))).toBeVisible();
    });

    await test.step("the unit signs on one sheet of paper", async () => {
      await head.goto(walk.page("sign"));
      await walk.fold(head, say("signoff.settings.change")).click();
      await head.getByRole("radio", { name: say("signoff.mode.paper") }).check();
      await walk.field(head, say("signoff.state.responsible")).fill("高翔");
      await walk.field(head, say("signoff.form.post")).fill("局长");
      await button(head, say("common.save")).click();
      await expect(head.getByText(say("signoff.form.saved"))).toBeVisible();
      await walk.recordSheet(nursery, "health", "2024-10-08");
    });

    await test.step("the reviewer, in English, accepts one and returns one; it is mended and signed", async () => {
      await walk.accept(reviewer, count);
      const decide = await walk.openReview(reviewer, coverage);
      await decide.getByRole("textbox").fill("Name the street of the centre.");
      await decide.getByRole("button", { name: sayEn("reviews.decision.return") }).click();
      await expect(reviewer.getByRole("heading", { level: 1, name: coverage.en })).toBeHidden();
      await mother.goto(walk.page(`work/${coverage.code}`));
      await expect(mother.getByText("Name the street of the centre.").first()).toBeVisible();
      await mother
        .getByRole("textbox", { name: say("reports.field.doneText") })
        .fill("东风镇东风中心建成。");
      await expect(saved(mother)).toBeVisible();
      await send(mother);
      await head.goto(walk.page("sign"));
      await head.getByText(coverage.zh, { exact: true }).first().click();
      await button(head, say("domain.transition.sign")).click();
      await expect(head.getByText(say("domain.reportState.withCommission")).first()).toBeVisible();
      await walk.accept(reviewer, coverage);
    });

    await city.at("2024-10-18T09:00:00+08:00");

    await test.step("a late report is still taken while the quarter stands open", async () => {
      await mother.goto(walk.page(`work/${build.code}`));
      await mother.getByRole("checkbox", { name: "开工" }).check();
      await walk.field(mother, say("reports.dayOf", { name: "开工" })).fill("2024-09-10");
      await mother
        .getByRole("textbox", { name: say("reports.field.doneText") })
        .fill("主体工程开工。");
      await mother.getByLabel(say("common.columns.forecastOn"), { exact: true }).fill("2025-12-20");
      await expect(saved(mother)).toBeVisible();
      await send(mother);
      await head.goto(walk.page("sign"));
      await head.getByText(build.zh, { exact: true }).first().click();
      await button(head, say("domain.transition.sign")).click();
      await expect(head.getByText(say("domain.reportState.withCommission")).first()).toBeVisible();
      await walk.movePeriod(manager, "2024Q3", /^截止/);
      await walk.accept(reviewer, build);
    });

    await test.step("the quarter is compiled and issued; the leader opens on it", async () => {
      await walk.issueQuarter(manager, "2024Q3");
      await leader.goto(walk.page("overview"));
      await expect(leader.getByRole("note").filter({ hasText: "2024 年三季度" })).toBeVisible();
    });

    await city.at("2024-12-21T09:00:00+08:00");
    await walk.openQuarter(manager);
    await city.at("2025-01-06T09:00:00+08:00");

    await test.step("no change in one click; the count by its form; the head signs what is clean", async () => {
      await mother.goto(walk.page("work"));
      for (const item of [coverage, build]) {
        await mother
          .getByRole("button", { name: say("reports.noChange.of", { title: item.zh }) })
          .first()
          .click();
        await expect(
          mother
            .getByRole("status")
            .filter({ hasText: say("reports.noChange.done", { title: item.zh }) }),
        ).toBeVisible();
      }
      await nursery.goto(walk.page(`work/${count.code}`));
      await nursery.getByLabel(say("reports.count.label"), { exact: true }).fill("8");
      await nursery
        .getByRole("textbox", { name: say("reports.field.doneText") })
        .fill("又新增三家。");
      await nursery.getByLabel(say("reports.files.choose")).setInputFiles(pdf("名单.pdf"));
      await expect(nursery.getByRole("link", { name: /名单\.pdf/ })).toBeVisible();
      await send(nursery);
      await head.goto(walk.page("sign"));
      await button(head, say("signoff.desk.signClean", { count: 2 })).click();
      await expect(head.getByText(say("signoff.desk.signed", { count: 2 }))).toBeVisible();
      await head.getByText(count.zh, { exact: true }).first().click();
      await button(head, say("domain.transition.sign")).click();
      await expect(head.getByText(say("domain.reportState.withCommission")).first()).toBeVisible();
    });

    await test.step("the reviewer takes the clean ones together", async () => {
      await reviewer.goto(walk.page("reviews"));
      await walk.fold(reviewer, /2 without change/).click();
      await reviewer.getByRole("checkbox", { name: sayEn("reviews.bulk.confirm") }).check();
      await reviewer.getByRole("button", { name: sayEn("reviews.bulk.submit") }).click();
      await expect(reviewer.getByText(sayEn("reviews.bulk.accepted"))).toBeVisible();
      await walk.accept(reviewer, count);
    });

    await test.step("the issued quarter was wrong: it is corrected, and stays as it was issued", async () => {
      await nursery.goto(walk.page(`milestones/${count.code}`));
      await nursery
        .getByRole("table", { name: say("milestones.detail.reports.caption") })
        .getByRole("row")
        .filter({ hasText: "2024 年三季度" })
        .getByText("新增三家")
        .first()
        .click();
      await nursery
        .getByRole("group", { name: say("corrections.item.moves", { quarter: "2024 年三季度" }) })
        .getByRole("link", { name: say("corrections.item.correct") })
        .click();
      await nursery.getByLabel(say("reports.count.label"), { exact: true }).fill("4");
      await walk.field(nursery, say("corrections.form.reason")).fill("一家重复计数。");
      await button(nursery, say("corrections.form.submit")).click();
      await button(nursery, say("corrections.edit.send")).click();
      await expect(nursery.getByText(say("corrections.state.withHead")).first()).toBeVisible();
      await head.goto(walk.page("sign"));
      await head.getByText(count.zh, { exact: true }).first().click();
      await button(head, say("domain.transition.sign")).click();
      await expect(head.getByText(say("domain.reportState.withCommission")).first()).toBeVisible();
      await walk.accept(reviewer, count);
      await manager.goto(walk.page("periods"));
      await expect(
        manager.getByText(say("periods.register.correctedAfter", { count: 1 })),
      ).toBeVisible();
    });

    await city.at("2025-01-20T09:00:00+08:00");

    await test.step("the second quarter is closed and issued", async () => {
      await walk.movePeriod(manager, "2024Q4", /^截止/);
      // Closed it may be compiled; a visit before that would still find it open.
      await expect(walk.fold(manager, /^汇总/).first()).toBeVisible();
      await walk.issueQuarter(manager, "2024Q4");
      await leader.goto(walk.page("overview"));
      await expect(leader.getByRole("note").filter({ hasText: "2024 年四季度" })).toBeVisible();
    });

    await test.step("every step is in the item's timeline and in the log", async () => {
      const step = (key: Parameters<typeof say>[0]) => say(key);
      await walk.expectSteps(nursery, count, [
        step("corrections.step.period_opened"),
        step("corrections.step.charge_passed"),
        step("corrections.step.contribution_asked"),
        step("corrections.step.contribution_answered"),
        step("corrections.step.report_drafted"),
        step("corrections.step.report_sent"),
        /纸质/,
        step("corrections.step.report_accepted"),
        step("corrections.step.correction_proposed"),
        step("corrections.step.period_issued"),
      ]);
      await walk.expectSteps(mother, coverage, [step("corrections.step.report_returned")]);
      await auditor.goto("/admin/audit");
      await expect(auditor.getByRole("main")).toContainText(say("accounts.verbs.period_issued"));
    });
  } finally {
    await city.stop();
  }
});
