// One grammar for the plan and each part of it: what is late, since when, why, who promised what; a leader's own items.
import { live, paths } from "./support/paths";
import { say, sayEn } from "./support/say";
import { expect, test } from "./support/test";

const worst = say("overview.worst.caption");

test("the leader's page says of every hospital how late, since when, why and who promised what", async ({
  as,
}) => {
  const page = await as("leader");
  await page.goto(paths.overview);
  const rows = page.getByRole("table", { name: worst }).first().getByRole("row");
  const hospital = rows.filter({ hasText: "清镇市儿童医院全面开工建设" });
  await expect(hospital.getByRole("cell", { name: "2021-12-31", exact: true })).toBeVisible();
  await expect(hospital.getByRole("cell").first()).toHaveText(/^\d+/);
  const cells = hospital.getByRole("cell");
  const cause = (await cells.nth(3).textContent()) ?? "";
  expect(cause.trim().length).toBeGreaterThan(4);
  await expect(cells.last()).toHaveText(/\d{4}-\d{2}-\d{2}/);
  // What is overdue beyond the five is one click away, in the same words.
  await page.getByText(/^另 \d+ 项逾期$/).click();
  const all = page.getByRole("table", { name: worst });
  await expect(all).toHaveCount(2);
  await expect(all.nth(1).getByRole("row").nth(1)).toBeVisible();
});

test("what one leader is in charge of stands in the address, and its figures open as such", async ({
  as,
}) => {
  const page = await as("leader");
  await page.goto(live(paths.overview));
  const leader = page.getByRole("combobox", { name: say("overview.leader.label"), exact: true });
  const name = (await leader.getByRole("option").nth(1).textContent()) ?? "";
  await leader.selectOption({ label: name });
  await page.getByRole("button", { name: say("common.apply") }).click();
  await expect(page).toHaveURL(new RegExp(`leader=${encodeURIComponent(name)}`));
  await expect(page.getByText(`只看${name}分管的`)).toBeVisible();
  const total = page.getByRole("row", { name: new RegExp(`^${say("overview.areas.total")}`) });
  const due = total.getByRole("link", {
    name: new RegExp(`^${say("domain.figure.due")} \\d+$`),
  });
  await expect(due).toHaveAttribute("data-scope", `leader:${name}`);
  const count = await due.getAttribute("data-value");
  await due.click();
  const panel = page.getByRole("dialog", { name: say("domain.figure.due") });
  await expect(panel.locator('[data-figure="due"]').first()).toHaveAttribute(
    "data-value",
    count ?? "",
  );
});

test("every part of the plan reads as the plan does", async ({ as }) => {
  const page = await as("manager");
  const parts = [
    paths.area("1"),
    paths.task("1.2"),
    paths.unit("gy-health"),
    paths.place("qingzhen"),
    paths.leader("分管卫生健康的副市长"),
  ];
  for (const path of parts) {
    await page.goto(path);
    const main = page.getByRole("main");
    await expect(main.getByRole("region", { name: say("overview.scope.head") })).toContainText(
      "任务事项应完成",
    );
    const order = [
      say("overview.changes.title"),
      /^最滞后 \d+ 项$/,
      say("overview.upcoming.title", { days: 90 }),
      say("overview.scope.items"),
    ];
    const heads = await main.getByRole("heading", { level: 2 }).allTextContents();
    const found = order.map((title) =>
      heads.findIndex((head) => (typeof title === "string" ? head === title : title.test(head))),
    );
    expect(found, path).toEqual(found.toSorted((a, b) => a - b));
    expect(found, path).not.toContain(-1);
    await expect(
      main.getByRole("table", { name: say("overview.scope.items"), exact: true }),
    ).toBeVisible();
  }
});

test("a part without milestones says so", async ({ as }) => {
  const page = await as("manager");
  await page.goto(paths.unit("gy-kangyang-university"));
  await expect(page.getByText(say("overview.lead.emptyScope"))).toBeVisible();
  await expect(page.getByRole("table", { name: say("overview.scope.items") })).toHaveCount(0);
});

test("before the plan and after it the sentence still holds, in both languages", async ({ as }) => {
  const page = await as("manager");
  const sentence = page.getByRole("region", { name: say("overview.scope.head") });
  await page.goto(`${paths.overview}?asOf=2020-12-01`);
  await expect(sentence).toContainText("规划自 2021-01-01 起实施");
  await page.goto(`${paths.overview}?asOf=2021-01-15`);
  await expect(sentence).toContainText("截至 2021-01-15 均未到期");
  await page.context().addCookies([{ name: "luoshi-locale", value: "en", url: page.url() }]);
  await page.goto(`${paths.overview}?asOf=2020-12-01`);
  await expect(page.getByRole("region", { name: sayEn("overview.scope.head") })).toContainText(
    "The plan starts on 2021-01-01",
  );
});

test("the picture is walked by arrow keys, says what has the focus, and opens it", async ({
  as,
}) => {
  const page = await as("leader");
  await page.goto(paths.overview);
  const mark = page.locator("a[data-mark]").first();
  await mark.focus();
  await page.keyboard.press("ArrowRight");
  const focused = page.locator("a[data-mark]:focus");
  const hint = ((await focused.getAttribute("data-hint")) ?? "").split("\n");
  expect(hint).toHaveLength(3);
  await expect(page.locator("div[aria-hidden='true'] > b", { hasText: hint[0] })).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/milestones\//);
});
