// Filters a reader keeps: saved under a name, opened, renamed, removed; also without script. Each test takes away what it made.
import { paths } from "./support/paths";
import { button } from "./support/report";
import { say } from "./support/say";
import { expect, test } from "./support/test";
import type { Page } from "@playwright/test";

const barOf = (page: Page) => page.getByRole("navigation", { name: say("search.filters.title") });
const fold = (page: Page, name: string) =>
  page.getByRole("main").locator("summary", { hasText: name }).click();

async function keep(page: Page, name: string): Promise<void> {
  await fold(page, say("search.filters.save"));
  await page.getByLabel(say("search.filters.name"), { exact: true }).fill(name);
  await button(page, say("search.filters.submit")).click();
  await expect(barOf(page).getByRole("link", { name, exact: true })).toBeVisible();
}

async function remove(page: Page, name: string): Promise<void> {
  await fold(page, say("search.filters.manage"));
  await page.getByRole("button", { name: say("search.filters.removeOf", { name }) }).click();
  await expect(barOf(page).getByRole("link", { name, exact: true })).toHaveCount(0);
}

test("is kept without its dates, found by its name, renamed and removed", async ({ as }) => {
  const page = await as("manager");
  await page.goto(`${paths.items}?status=overdue&kind=build&asOf=2023-06-30`);
  await fold(page, say("search.filters.save"));
  await button(page, say("search.filters.submit")).click();
  await expect(page.getByText(say("errors.fields.required"))).toBeVisible();
  await page.reload();
  await keep(page, "逾期工程");
  await page.goto(paths.items);
  await barOf(page).getByRole("link", { name: "逾期工程" }).click();
  await expect(page).toHaveURL(/kind=build/);
  await expect(page).toHaveURL(/status=overdue/);
  await expect(page).not.toHaveURL(/asOf/);
  await expect(barOf(page).getByRole("link", { name: "逾期工程" })).toHaveAttribute(
    "aria-current",
    "true",
  );
  await fold(page, say("search.filters.manage"));
  const name = page.getByRole("textbox", {
    name: say("search.filters.nameOf", { name: "逾期工程" }),
  });
  await name.fill("逾期的工程");
  await button(page, say("search.filters.rename")).click();
  await expect(barOf(page).getByRole("link", { name: "逾期的工程" })).toBeVisible();
  await page.goto(`${paths.search}?q=yqdgc`);
  await page.getByRole("link", { name: "逾期的工程" }).click();
  await expect(page).toHaveURL(/status=overdue/);
  await remove(page, "逾期的工程");
});

test("is one reader's own", async ({ as }) => {
  const [page, other] = [await as("reviewer"), await as("leader")];
  await page.goto(`${paths.overdue}?group=overdue`);
  await keep(page, "只看逾期");
  await other.goto(paths.overdue);
  await expect(other.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(barOf(other)).toHaveCount(0);
  await remove(page, "只看逾期");
});

test("works without script", async ({ as }) => {
  const page = await as("reporter", { javaScriptEnabled: false });
  await page.goto(`${paths.items}?status=overdue`);
  await keep(page, "无脚本");
  await remove(page, "无脚本");
});
