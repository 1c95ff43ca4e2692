// The manager rules on the plan's text and sets its thresholds; what rests on them says so.
import { live, paths } from "./support/paths";
import { say } from "./support/say";
import { expect, test } from "./support/test";

const noScript = { javaScriptEnabled: false };

test("a discrepancy is ruled in its row, and the note beside what it touches says so", async ({
  as,
}) => {
  const manager = await as("manager", noScript);
  await manager.goto(`${paths.discrepancies}?show=open`);
  const table = manager.getByRole("table", { name: say("overview.discrepancies.title") });
  const detail = table.getByRole("row", { name: say("rules.register.detail", { code: "D02" }) });
  await expect(detail).toContainText(/700 口径：.+；703\.4 口径：/);
  await detail.locator("summary").last().click();
  await detail.getByRole("radio", { name: /703\.40万人/ }).check();
  const submit = detail.getByRole("button", { name: say("rules.form.submit") });
  await submit.click();
  // Refused for want of a reason; what was chosen is kept, and the row is still open.
  await expect(detail.getByText(say("errors.fields.required"))).toBeVisible();
  await expect(detail.getByRole("radio", { name: /703\.40万人/ })).toBeChecked();
  await detail.getByLabel(say("rules.form.reason")).fill("以专栏1 为准。");
  await submit.click();
  const done = say("rules.register.done", { code: "D02", value: "703.40万人" });
  await expect(manager.getByRole("status").filter({ hasText: done })).toBeVisible();
  await expect(detail).toBeHidden();

  const reporter = await as("reporter");
  await reporter.goto(paths.item("4.1-02"));
  const ruled = say("rules.ruling.full", { value: "703.40万人", reason: "以专栏1 为准。" });
  await expect(reporter.getByText(ruled)).toBeVisible();
  await expect(reporter.getByText(/703\.4 口径：/)).toBeHidden();
});

test("thresholds are previewed on today's facts, then saved as a version that every light names", async ({
  as,
}) => {
  const manager = await as("manager", noScript);
  await manager.goto(paths.thresholds);
  const field = manager.getByLabel(say("rules.thresholds.name.riskBehindPoints"), { exact: true });
  const preview = manager.getByRole("button", { name: say("rules.thresholds.form.preview") });
  await field.fill("40");
  await preview.click();
  const above = say("rules.thresholds.name.riskBehindPoints");
  await expect(manager.getByText(say("rules.faults.notAbove", { other: above }))).toBeVisible();
  await expect(field).toHaveValue("40");
  await field.fill("5");
  await preview.click();
  const counts = manager.getByRole("table", { name: say("rules.thresholds.preview.counts") });
  await expect(counts.getByRole("row")).not.toHaveCount(1);
  await manager.getByLabel(say("rules.thresholds.form.confirm")).check();
  const save = manager.getByRole("button", {
    name: say("rules.thresholds.form.save", { version: 2 }),
  });
  await save.click();
  await expect(manager.getByText(say("errors.fields.required"))).toBeVisible();
  await manager.getByLabel(say("rules.thresholds.form.source"), { exact: true }).fill("第 12 号");
  await save.click();
  await expect(manager.getByText(say("rules.thresholds.saved", { version: "2" }))).toBeVisible();

  const leader = await as("leader");
  await leader.goto(live(paths.overview));
  await leader.getByRole("link", { name: /落后 5 个百分点/ }).click();
  await expect(leader).toHaveURL(/\/thresholds\?asOf=live$/);
  await expect(leader.getByText(/第 2 版，已确认/)).toBeVisible();
  await expect(
    leader.getByRole("button", { name: say("rules.thresholds.form.preview") }),
  ).toHaveCount(0);
});
