// The schedule: the sentence opens its list, the years open their months, a full day opens whole, and what is filtered is
// what is taken out.
import { live, paths } from "./support/paths";
import { say } from "./support/say";
import { expect, test } from "./support/test";

const filters = say("schedule.filter.label");

test("the first sentence opens the dates it counts", async ({ as }) => {
  const page = await as("manager");
  await page.goto(paths.schedule);
  await expect(page.getByRole("heading", { level: 1, name: say("schedule.title") })).toBeVisible();
  const count = page.getByRole("main").locator("a[href*='within=upcoming']").first();
  const named = Number(await count.textContent());
  await count.click();
  await expect(page).toHaveURL(/within=upcoming/);
  await expect(page.getByText(say("schedule.export.label", { count: named }))).toBeVisible();
});

test("a year opens its month, and a full day its whole list", async ({ as }) => {
  const page = await as("leader");
  await page.goto(`${live(paths.schedule)}&view=year`);
  await page.getByRole("link", { name: /^2025 年 12 月，\d+ 项/ }).click();
  await expect(page).toHaveURL(/view=month/);
  await expect(page.getByRole("heading", { level: 2, name: "2025 年 12 月" })).toBeVisible();
  const more = page.getByRole("table").getByRole("link", { name: /^2025-12-31 另 \d+ 项$/ });
  await more.click();
  await expect(page).toHaveURL(/day=2025-12-31/);
  const rows = page.getByRole("table").getByRole("rowheader");
  expect(await rows.count()).toBeGreaterThan(60);
});

test("months turn by links and by keys", async ({ as }) => {
  const page = await as("leader");
  await page.goto(`${live(paths.schedule)}&view=month&month=2025-12`);
  const month = page.getByRole("heading", { level: 2 });
  await page.getByRole("link", { name: say("schedule.calendar.previous") }).click();
  await expect(month).toHaveText("2025 年 11 月");
  await expect(page.getByText("2025 年 11 月没有到期安排。")).toBeVisible();
  await page.getByRole("link", { name: "2025-12-31" }).click();
  await expect(month).toHaveText("2025 年 12 月");
  await page.getByRole("table").getByRole("link").first().focus();
  await page.keyboard.press("PageDown");
  await expect(month).toHaveText("2026 年 1 月");
});

test("filters stand in the address, and the files follow them", async ({ as }) => {
  const page = await as("manager");
  await page.goto(paths.schedule);
  const form = page.getByRole("search", { name: filters });
  await form
    .getByRole("combobox", { name: say("schedule.filter.date") })
    .selectOption("checkpoint");
  await form.getByRole("button", { name: say("common.filter") }).click();
  await expect(page).toHaveURL(/date=checkpoint/);
  const file = page.getByRole("link", { name: say("schedule.export.ics") });
  const answer = await page.request.get((await file.getAttribute("href")) ?? "");
  expect(answer.headers()["content-type"]).toContain("text/calendar");
  const text = await answer.text();
  expect(text).toContain(`SUMMARY:${say("schedule.kind.checkpoint")}：`);
  const events = text.match(/^BEGIN:VEVENT/gm) ?? [];
  await expect(
    page.getByText(say("schedule.export.label", { count: events.length })),
  ).toBeVisible();
});

test("nothing fits: the page says so and leads back", async ({ as }) => {
  const page = await as("leader");
  await page.goto(`${paths.schedule}?q=zzzz`);
  await expect(page.getByRole("heading", { name: say("schedule.list.none") })).toBeVisible();
  await page
    .getByRole("main")
    .getByRole("link", { name: say("common.reset") })
    .last()
    .click();
  await expect(page.getByRole("heading", { name: say("schedule.list.none") })).toBeHidden();
});

test("the overview's list leads to the schedule", async ({ as }) => {
  const page = await as("leader");
  await page.goto(paths.overview);
  await page.getByRole("link", { name: say("schedule.toSchedule") }).click();
  await expect(page.getByRole("heading", { level: 1, name: say("schedule.title") })).toBeVisible();
});
