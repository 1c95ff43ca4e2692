// A figure's way: its provider reports it, the head signs, the commission accepts; and it shows wherever it is read.
import { live, paths } from "./support/paths";
import { button } from "./support/report";
import { say } from "./support/say";
import { expectNoAxeViolations } from "./support/axe";
import { expect, expectNoSidewaysScroll, test } from "./support/test";

const CODE = "maternal-mortality";
/** 2025: at most 15 in 100,000. It reads from the indicator. */
const ITEM = "1.2-06";
const YEAR = "2023";
const page = paths.indicator(CODE);
const report = `${page}/report?year=${YEAR}`;
const form = (key: string) => say(`indicators.form.${key}` as "indicators.form.value");

test("a figure goes from its provider to the commission and shows wherever it is read", async ({
  as,
}) => {
  await test.step("the reporter is told what is wrong at its field, and sends", async () => {
    const reporter = await as("reporter");
    await reporter.goto(report);
    const value = reporter.getByLabel(form("value"), { exact: true });
    const published = reporter.getByLabel(form("publishedOn"), { exact: true });
    const source = reporter.getByLabel(form("source"), { exact: true });
    await value.fill("about 14");
    await published.fill("2024-10-14");
    await button(reporter, form("send")).click();
    await expect(value).toHaveAccessibleDescription(new RegExp(say("errors.fields.notNumber")));
    await expect(published).toHaveValue("2024-10-14");
    await value.fill("13.9");
    await reporter
      .getByLabel(form("label"), { exact: true })
      .selectOption({ label: say("domain.valueLabel.revised") });
    await button(reporter, form("send")).click();
    await expect(source).toHaveAccessibleDescription(new RegExp(say("errors.fields.required")));
    await expect(value).toHaveValue("13.9");
    await source.fill("市妇幼健康年报修订表");
    await expectNoAxeViolations(reporter);
    await button(reporter, form("send")).click();
    await expect(reporter.getByText(say("indicators.figure.waitsHead"))).toBeVisible();
  });

  await test.step("the head finds it in the list and signs", async () => {
    const head = await as("head");
    await head.goto(paths.indicators);
    const action = say("indicators.tasks.action.sign");
    await head.getByRole("link", { name: new RegExp(`^${action} .*${YEAR}$`) }).click();
    await button(head, say("domain.transition.sign")).click();
    await expect(head.getByText(say("indicators.figure.waitsCommission"))).toBeVisible();
  });

  await test.step("the commission accepts", async () => {
    const reviewer = await as("reviewer");
    await reviewer.goto(report);
    await expect(reviewer.getByText("市妇幼健康年报修订表").first()).toBeVisible();
    await button(reviewer, say("domain.transition.accept")).click();
    await expect(reviewer.getByText(say("indicators.figure.acceptedText"))).toBeVisible();
  });

  await test.step("the indicator and the item that reads from it show it", async () => {
    const leader = await as("leader");
    await leader.goto(live(page));
    const row = leader.getByRole("row").filter({ hasText: "市妇幼健康年报修订表" });
    await expect(row).toContainText("13.9");
    await expect(row).toContainText(say("overview.indicators.inForce"));
    await leader.goto(live(paths.item(ITEM)));
    await expect(leader.getByText(/13\.9/).first()).toBeVisible();
  });
});

test("a unit is told whom to ask about a report that is another unit's", async ({ as }) => {
  const reporter = await as("reporter2");
  await reporter.goto(report);
  await expect(reporter.getByText(say("indicators.refusal.title"))).toBeVisible();
  await expect(reporter.getByText(new RegExp(say("domain.role.reviewer")))).toBeVisible();
});

test("the plan manager sets an outside limit without script, and meets faults at their fields", async ({
  as,
}) => {
  const manager = await as("manager", { javaScriptEnabled: false });
  await manager.goto(paths.indicator("registered-unemployment"));
  const title = say("indicators.parameters.set", { kind: say("indicators.parameters.limit") });
  const fold = manager.locator("details").filter({ hasText: title });
  await fold.locator("summary").click();
  await fold.getByLabel(form("year"), { exact: true }).fill("2031");
  await fold.getByLabel(form("limitValue"), { exact: true }).fill("4.2");
  await fold.getByLabel(form("document"), { exact: true }).fill("演示文件：限值（虚构）");
  await fold.getByLabel(form("effectiveOn"), { exact: true }).fill("2024-10-01");
  await button(manager, form("set")).click();
  const again = manager.locator("details").filter({ hasText: title });
  const year = again.getByLabel(form("year"), { exact: true });
  await expect(year).toHaveValue("2031");
  await expect(again).toHaveAttribute("open", "");
  await expect(year).toHaveAccessibleDescription(/2020/);
});

test("the report page fits a phone", async ({ as }) => {
  const reporter = await as("reporter", { viewport: { width: 390, height: 844 } });
  await reporter.goto(`${paths.indicator("life-expectancy")}/report`);
  await expect(reporter.getByText(say("indicators.figure.returned"))).toBeVisible();
  await expectNoAxeViolations(reporter);
  await expectNoSidewaysScroll(reporter);
});
