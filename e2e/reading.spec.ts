// Reading: from the leader's page down to a report, by filter, by date, in English. Every number opens.
import { live, paths } from "./support/paths";
import { say, sayEn } from "./support/say";
import { expect, test } from "./support/test";

const reports = say("milestones.detail.reports.caption");

test("a leader drills from the overview to a report", async ({ as }) => {
  const page = await as("leader");
  await page.goto(paths.overview);
  const areas = page.getByRole("table", { name: /各领域到期完成情况/ });
  const area = areas.getByRole("rowheader", { name: "适度生育" }).getByRole("link");
  await area.click();
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(page).toHaveURL(/\/areas\//);
  await page
    .getByRole("main")
    .getByRole("link", { name: /^1\.\d / })
    .first()
    .click();
  await expect(page).toHaveURL(/\/tasks\//);
  await page.getByRole("table").last().getByRole("link").first().click();
  await expect(page).toHaveURL(/\/milestones\//);
  await expect(
    page.getByRole("table", { name: reports }).getByRole("rowheader").first(),
  ).toContainText("季度");
});

test("a figure opens to as many items as it says", async ({ as }) => {
  const page = await as("leader");
  await page.goto(paths.overview);
  const total = page.getByRole("row", { name: new RegExp(`^${say("overview.areas.total")}`) });
  const overdue = total.getByRole("link", {
    name: new RegExp(`^${say("domain.figure.overdue")} \\d+$`),
  });
  const count = Number(((await overdue.getAttribute("aria-label")) ?? "").replace(/\D/g, ""));
  await overdue.click();
  const panel = page.getByRole("dialog", { name: say("domain.figure.overdue") });
  await expect(panel.getByText(say("explain.rule.overdue"))).toBeVisible();
  await panel.getByRole("link", { name: say("explain.list") }).click();
  await expect(
    page.getByText(say("milestones.list.shown", { count }), { exact: true }),
  ).toBeVisible();
  await expect(panel).toBeHidden();
});

test("filters stand in the address and survive a reload", async ({ as }) => {
  const page = await as("leader");
  await page.goto(paths.items);
  const filters = page.getByRole("search", { name: say("milestones.list.filters") });
  await filters
    .getByRole("combobox", { name: say("common.columns.status"), exact: true })
    .selectOption("overdue");
  await filters
    .getByRole("combobox", { name: say("common.columns.kind"), exact: true })
    .selectOption("build");
  await filters.getByRole("button", { name: say("common.filter") }).click();
  await expect(page).toHaveURL(/status=overdue/);
  await expect(page).toHaveURL(/kind=build/);
  await page.reload();
  await expect(
    filters.getByRole("combobox", { name: say("common.columns.status"), exact: true }),
  ).toHaveValue("overdue");
  await filters.getByLabel(say("milestones.list.search")).fill("没有这样的事项");
  await filters.getByRole("button", { name: say("common.filter") }).click();
  await expect(page.getByRole("heading", { name: say("milestones.list.none") })).toBeVisible();
});

test("a date in the past goes along from page to page, and back to today", async ({ as }) => {
  const page = await as("leader");
  await page.goto(live(paths.overview));
  const sentence = page.getByText(/任务事项应完成 \d+ 项/).first();
  const today = await sentence.textContent();
  await page
    .getByRole("combobox", { name: say("common.asOf"), exact: true })
    .selectOption("2023Q2");
  await page.getByRole("button", { name: say("common.apply") }).click();
  await expect(
    page.getByText(say("periods.issuedView", { quarter: "2023 年二季度", at: "2023-07-28 09:00" })),
  ).toBeVisible();
  await expect(sentence).not.toHaveText(today ?? "");
  await page
    .getByRole("table", { name: /各领域/ })
    .getByRole("rowheader")
    .getByRole("link")
    .first()
    .click();
  await expect(page).toHaveURL(/asOf=2023-06-30/);
  await page.getByRole("link", { name: say("periods.toLive") }).click();
  await expect(page).toHaveURL(/asOf=live$/);
  await expect(page.getByText(say("common.live")).first()).toBeVisible();
});

test("the whole of it in English", async ({ as }) => {
  const page = await as("leader");
  await page.goto(paths.overview);
  await page.getByText(/市领导 · /).click();
  await page.getByRole("button", { name: "English" }).click();
  await expect(
    page.getByRole("heading", { level: 1, name: sayEn("overview.title") }),
  ).toBeVisible();
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  const links = page.getByRole("navigation", { name: sayEn("common.nav") });
  await links.getByRole("link", { name: sayEn("common.links.tasks") }).click();
  await expect(
    page.getByRole("heading", { level: 1, name: sayEn("milestones.list.title") }),
  ).toBeVisible();
});
