// Quarters as they were issued, what is known of them now, and two of them side by side.
import { PLAN, paths } from "./support/paths";
import { say } from "./support/say";
import { expectNoAxeViolations } from "./support/axe";
import { expect, test } from "./support/test";

type Summary = {
  issue: { period: string; knownBy: string } | null;
  figures: Record<string, { value: number | null }>;
};

test("a quarter opens as it was issued, with what is known now beside it", async ({ as }) => {
  const page = await as("leader");
  await page.goto(paths.overview);
  await page
    .getByRole("combobox", { name: say("common.asOf"), exact: true })
    .selectOption("2022Q4");
  await page.getByRole("button", { name: say("common.apply") }).click();
  const note = page.getByRole("note").filter({ hasText: "2022 年四季度定稿口径" });
  await expect(note).toBeVisible();
  await expect(
    page.getByRole("heading", { name: say("periods.restated.title"), exact: true }),
  ).toBeVisible();
  const dates = "asOf=2022-12-31&knownBy=2023-01-28T01:00:00.000Z";
  const answer = await page.request.get(`/api/v1/plans/${PLAN}/summary?${dates}`);
  const summary = (await answer.json()) as Summary;
  expect(summary.issue).toEqual({ period: "2022Q4", knownBy: "2023-01-28T01:00:00.000Z" });
  // Every link hands the two dates on: the list behind the number is of the same issue.
  const overdue = page.locator('[data-figure="overdue"][data-scope=""]').first();
  await expect(overdue).toHaveAttribute(
    "data-value",
    String(summary.figures["overdue"]?.value ?? ""),
  );
  await expect(overdue).toHaveAttribute("href", /knownBy=2023-01-28T01%3A00%3A00\.000Z/);
  await note.getByRole("link", { name: say("periods.asKnownNow") }).click();
  await expect(page).toHaveURL(/overview\?asOf=2022-12-31$/);
  await page.getByRole("link", { name: say("periods.asIssued") }).click();
  await expect(note).toBeVisible();
});

test("everyone sees which quarters were issued; only the manager what is to be done", async ({
  as,
}) => {
  const leader = await as("leader");
  await leader.goto(paths.periods);
  const row = leader.getByRole("row", { name: /2024 年二季度/ });
  await expect(row).toContainText(say("periods.register.states.issued"));
  await expect(leader.getByRole("heading", { name: say("periods.moves.title") })).toHaveCount(0);
  await expectNoAxeViolations(leader);
  const manager = await as("manager");
  await manager.goto(paths.periods);
  await expect(manager.getByRole("heading", { name: say("periods.moves.title") })).toBeVisible();
  await expect(manager.getByText("2024 年四季度可从 2024-12-21 起开启。")).toBeVisible();
  await expectNoAxeViolations(manager);
});

test("two quarters side by side say what changed, and an odd address is read as none", async ({
  as,
}) => {
  const page = await as("leader");
  await page.goto(paths.periods);
  const row = page.getByRole("row", { name: /2024 年二季度/ });
  await row.getByRole("link", { name: new RegExp(say("periods.register.compare")) }).click();
  await expect(page.getByText(/较2024 年一季度：新增逾期 \d+/)).toBeVisible();
  await expect(page.getByText(/2024 年一季度定稿口径/).first()).toBeVisible();
  await expectNoAxeViolations(page);
  await page.goto(`${paths.compare}?from=2031Q9&asOf=nonsense`);
  await expect(
    page.getByRole("heading", { level: 1, name: say("periods.compare.title") }),
  ).toBeVisible();
});

test("a leader opens on the last issue, and the present is one link away and stays", async ({
  as,
}) => {
  const page = await as("leader");
  await page.goto(paths.overview);
  const note = page.getByRole("note").filter({ hasText: "2024 年二季度定稿口径" });
  await expect(note).toBeVisible();
  await note.getByRole("link", { name: say("periods.toLive") }).click();
  await expect(page).toHaveURL(/overview\?asOf=live$/);
  await expect(page.getByText(say("common.live")).first()).toBeVisible();
  await page
    .getByRole("table", { name: /各领域/ })
    .getByRole("rowheader")
    .getByRole("link")
    .first()
    .click();
  await expect(page).toHaveURL(/\/areas\/.*asOf=live/);
  await page.getByRole("link", { name: say("periods.toIssue") }).click();
  await expect(note).toBeVisible();
  // Whoever works on the plan opens live.
  const reviewer = await as("reviewer");
  await reviewer.goto(paths.overview);
  await expect(reviewer.getByText(say("common.live")).first()).toBeVisible();
});

test("an issued quarter has a page of its own with the sheet as it was signed", async ({ as }) => {
  const page = await as("leader");
  await page.goto(paths.periods);
  await page.getByRole("link", { name: "2024 年二季度", exact: true }).click();
  await expect(page).toHaveURL(/periods\/2024Q2$/);
  const sheet = page.getByRole("article", { name: say("periods.brief.title") });
  await expect(sheet.getByText(/任务事项应完成 \d+ 项/)).toBeVisible();
  await expect(sheet.getByText(say("periods.brief.demo"))).toBeVisible();
  await expect(sheet).toContainText("市发展改革委规划管理员");
  await expect(page.getByRole("heading", { name: say("periods.page.actions") })).toHaveCount(0);
  await expectNoAxeViolations(page);
});

test("days that do not hold are said at their fields, what was typed stays, without script too", async ({
  as,
}) => {
  for (const javaScriptEnabled of [true, false]) {
    const page = await as("manager", { javaScriptEnabled });
    await page.goto(paths.period("2024Q3"));
    const summary = say("periods.moves.reschedule", { quarter: "2024 年三季度" });
    const fold = page.locator("details").filter({ hasText: summary });
    await fold.locator("summary").click();
    await fold.getByLabel(say("periods.form.closesOn")).fill("2024-10-14");
    await fold
      .getByRole("button", { name: say("periods.moves.confirm", { move: summary }) })
      .click();
    await expect(fold.getByText(say("errors.fields.required"))).toBeVisible();
    await fold.getByLabel(say("periods.form.reason")).fill("国庆长假。");
    await fold
      .getByRole("button", { name: say("periods.moves.confirm", { move: summary }) })
      .click();
    await expect(fold.getByText(say("errors.fields.inPast"))).toBeVisible();
    await expect(fold.getByLabel(say("periods.form.closesOn"))).toHaveValue("2024-10-14");
    await expect(fold.getByLabel(say("periods.form.reason"))).toHaveValue("国庆长假。");
  }
});
