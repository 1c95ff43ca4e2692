// Quarters as they were issued, what is known of them now, and two of them side by side.
import { PLAN, paths } from "./support/paths";
import { say } from "./support/say";
import { expect, expectNoAxeViolations, test } from "./support/test";

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
