// Finding things: by "/" from any page, in Chinese, by sounds, by code, with the keyboard and without script; and the
// switch that turns keys of one letter off.
import { paths } from "./support/paths";
import { button } from "./support/report";
import { say } from "./support/say";
import { expect, test } from "./support/test";
import type { Page } from "@playwright/test";

const fieldOf = (page: Page) => page.getByRole("searchbox", { name: say("search.field") });
const foundIn = (page: Page, group: string) =>
  page
    .getByRole("region")
    .or(page.locator("section"))
    .filter({ has: page.getByRole("heading", { name: group, exact: true }) })
    .getByRole("listitem");
const asked = (q: string) => `${paths.search}?q=${encodeURIComponent(q)}`;
const items = say("search.group.milestones");
const count = (page: Page) => page.getByRole("status").filter({ hasText: /\d|没有/ });

test("the key leads there from a page, and what is found follows while one types", async ({
  as,
}) => {
  const page = await as("leader");
  await page.goto(paths.overview);
  await page.getByRole("heading", { level: 1 }).waitFor();
  await page.keyboard.press("/");
  await expect(page).toHaveURL(/\/search/);
  await expect(fieldOf(page)).toBeFocused();
  await page.keyboard.type("gaxq");
  await expect(page).toHaveURL(/q=gaxq/);
  await expect(foundIn(page, items).first()).toContainText("贵安新区");
  await expect(fieldOf(page)).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await expect(page.locator("[data-hit]").first()).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await expect(page.locator("[data-hit]").nth(1)).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(fieldOf(page)).toBeFocused();
  // The sign is text while one types.
  await page.keyboard.press("End");
  await page.keyboard.type("/");
  await expect(fieldOf(page)).toHaveValue("gaxq/");
});

test("the field's Enter goes to the first, the next one opens it, and back keeps the question", async ({
  as,
}) => {
  const page = await as("leader");
  await page.goto(asked("1.2-09"));
  await fieldOf(page).focus();
  await page.keyboard.press("Enter");
  await expect(page.locator("[data-hit]").first()).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/milestones\/1\.2-09/);
  await page.goBack();
  await expect(fieldOf(page)).toHaveValue("1.2-09");
});

for (const [q, group, name] of [
  ["妇幼 贵安", "milestones", "贵安新区"],
  ["tuoyu", "milestones", "托育"],
  ["1.2-19", "milestones", "1.2-19"],
  ["专栏2-1", "milestones", "1.2-09"],
  ["maternity hospital", "milestones", "Guian New Area"],
  ["yeswl", "indicators", "婴儿死亡率"],
  ["fgw", "units", "市发展改革委"],
  ["nmq", "places", "南明区"],
] as const) {
  test(`"${q}" finds ${name}`, async ({ as }) => {
    const page = await as("reporter");
    await page.goto(asked(q));
    await expect(
      foundIn(page, say(`search.group.${group}`)).filter({ hasText: name }),
    ).not.toHaveCount(0);
  });
}

test("without script the form asks, and a kind opens at length", async ({ as }) => {
  const page = await as("leader", { javaScriptEnabled: false });
  await page.goto(paths.search);
  await fieldOf(page).fill("妇幼");
  await button(page, say("search.submit")).click();
  await expect(page).toHaveURL(/q=/);
  await expect(count(page)).toBeVisible();
  await page
    .getByRole("link", { name: /^全部 \d+ 条$/ })
    .first()
    .click();
  await expect(page).toHaveURL(/in=milestones/);
  await page.getByRole("link", { name: say("search.back") }).click();
  await expect(page).not.toHaveURL(/in=/);
});

test("nothing found says what may help; signs of a pattern find nothing", async ({ as }) => {
  const page = await as("leader");
  await page.goto(asked("zzzz"));
  await expect(
    page.getByRole("heading", { name: say("search.none.title", { query: "zzzz" }) }),
  ).toBeVisible();
  for (const q of ["%%", "__", "'\"", "x".repeat(300)]) {
    await page.goto(asked(q));
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  }
});

test("what was opened last stands there until one signs out", async ({ as }) => {
  const page = await as("secretary");
  const title = await page
    .goto(paths.item("1.2-09"))
    .then(() => page.getByRole("heading", { level: 1 }));
  await expect(title).toContainText("贵安新区");
  await page.goto(paths.unit("gy-health"));
  await expect(page.getByRole("heading", { level: 1 })).toContainText("卫生健康");
  await page.goto(paths.search);
  const recent = foundIn(page, say("search.recent.title"));
  await expect(recent.first()).toContainText("市卫生健康局");
  await expect(recent.nth(1)).toContainText("1.2-09");
  await page.context().clearCookies();
  await page.goto(paths.signIn);
  await expect
    .poll(() =>
      page.evaluate(() =>
        Object.keys(localStorage).filter((key) => key.startsWith("luoshi-recent")),
      ),
    )
    .toEqual([]);
});

test("keys of one letter can be turned off", async ({ as }) => {
  const page = await as("leader");
  await page.goto(paths.item("1.2-09"));
  await page.locator("summary", { hasText: "领导" }).click();
  await page
    .getByRole("form", { name: say("common.keys") })
    .getByRole("button", { name: say("common.keysOff"), exact: true })
    .click();
  await expect(page.locator("html")).toHaveAttribute("data-keys", "off");
  await page.reload();
  await page.getByRole("heading", { level: 1 }).click();
  await page.keyboard.press("/");
  await page.keyboard.press("j");
  await expect(page).toHaveURL(/1\.2-09$/);
  await expect(page.locator("kbd").filter({ visible: true })).toHaveCount(0);
});
