// The auditor's questions: what happened to this item, is the log whole, who could change it on that day and who did.
import fs from "node:fs";
import { paths } from "./support/paths";
import { say } from "./support/say";
import { expect, test } from "./support/test";

test("the auditor searches the log, takes it out, checks it, and asks who could change an item", async ({
  as,
}) => {
  const page = await as("auditor");
  await page.goto(paths.audit);
  await page.getByRole("textbox", { name: say("audit.search.item") }).fill("1.2-09");
  await page.getByRole("button", { name: say("common.filter"), exact: true }).click();
  await expect(page).toHaveURL(/item=1\.2-09/);
  const entries = page
    .getByRole("list", { name: say("accounts.audit.list") })
    .getByRole("listitem");
  await expect(entries.first()).toBeVisible();

  const leaving = page.waitForEvent("download");
  await page.getByRole("link", { name: say("audit.search.jsonl") }).click();
  const [head = "", ...lines] = fs
    .readFileSync(await (await leaving).path(), "utf8")
    .trimEnd()
    .split("\n");
  expect(JSON.parse(head)).toMatchObject({ complete: false, filter: { item: "1.2-09" } });
  expect(JSON.parse(lines[0] ?? "{}")).toMatchObject({ hash: expect.stringMatching(/^\w{64}$/) });

  await page.getByRole("link", { name: say("audit.tabs.chains") }).click();
  await page.getByRole("button", { name: say("audit.chains.verifyAll") }).click();
  await expect(page.locator("header").filter({ hasText: "全部完整" })).toBeVisible();

  await page.goto(paths.record("1.2-09", "2023-01-12"));
  await expect(page.getByText("有权改动此项")).toBeVisible();
  const done = page.getByRole("table", { name: say("audit.record.done") });
  await expect(done.getByRole("row")).toHaveCount(3);
  await page.getByRole("link", { name: say("audit.record.next", { day: "2023-01-14" }) }).click();
  await expect(page).toHaveURL(/on=2023-01-14/);
});
