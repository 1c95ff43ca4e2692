// A reporter's quarter on a phone: find the item, say what is new, go on to the next.
import { paths } from "./support/paths";
import { openItem } from "./support/records";
import { button, field, listed, saved } from "./support/report";
import { say } from "./support/say";
import { expect, expectNoSidewaysScroll, test } from "./support/test";

const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

test("entry on a narrow screen", async ({ as }) => {
  const item = await openItem();
  const page = await as("reporter", phone);
  await page.goto(paths.work);
  await expectNoSidewaysScroll(page);
  await listed(page, item).tap();
  await expect(page.getByRole("heading", { level: 1, name: item.title })).toBeVisible();
  await expectNoSidewaysScroll(page);
  await field(page, "doneText").fill("手机上写的进展。");
  await expect(saved(page)).toBeVisible();
  const sending = button(page, say("domain.transition.send"));
  await expect(sending).toBeInViewport();
  const box = await sending.boundingBox();
  expect(box?.height).toBeGreaterThanOrEqual(44);
  await page
    .getByRole("link", { name: say("reports.toList") })
    .first()
    .tap();
  await expect(page.getByRole("link", { name: item.title }).first()).toContainText(/草稿|退回/);
});

test("the tabs below lead everywhere a leader goes", async ({ as }) => {
  const page = await as("leader", phone);
  await page.goto(paths.overview);
  const tabs = page.getByRole("navigation", { name: say("common.tabs") });
  for (const name of [
    say("common.links.tasks"),
    say("common.links.indicators"),
    say("common.links.overview"),
  ]) {
    await tabs.getByRole("link", { name }).tap();
    await expect(tabs.getByRole("link", { name })).toHaveAttribute("aria-current", "page");
    await expectNoSidewaysScroll(page);
  }
});
