// What goes wrong is said where it happened, what was typed stays, and nothing is half saved.
import { writeFile } from "node:fs/promises";
import { paths, PLAN } from "./support/paths";
import { foreignItem, openItem } from "./support/records";
import { button, field, fillTexts, forecast, pdf, saved, send } from "./support/report";
import { say } from "./support/say";
import { expect, test } from "./support/test";

test("a value that is no number is refused at its field", async ({ as }) => {
  const item = await openItem("count");
  const page = await as("reporter");
  await page.goto(paths.entry(item.code));
  const value = page.getByLabel(say("reports.count.label"), { exact: true });
  await value.fill("三处");
  await field(page, "doneText").fill("完成三处。");
  await button(page, say("common.save")).click();
  await expect(value).toHaveAccessibleDescription(new RegExp(say("errors.fields.notNumber")));
  await expect(value).toHaveValue("三处");
  await expect(field(page, "doneText")).toHaveValue("完成三处。");
});

test("a report that lacks something is saved, not sent, and says what is missing", async ({
  as,
}) => {
  const item = await openItem();
  const page = await as("reporter");
  await page.goto(paths.entry(item.code));
  await field(page, "nextText").fill("下季会商。");
  await forecast(page).fill("");
  await button(page, say("domain.transition.send")).click();
  await expect(
    page.getByRole("alert").filter({ hasText: say("errors.code.incomplete") }),
  ).toBeVisible();
  await expect(forecast(page)).toHaveAccessibleDescription(
    new RegExp(say("errors.fields.required")),
  );
  await expect(field(page, "nextText")).toHaveValue("下季会商。");
});

test("a file of another type, a disguised one and one too big are refused", async ({
  as,
}, testInfo) => {
  const item = await openItem();
  const page = await as("reporter");
  await page.goto(paths.entry(item.code));
  await field(page, "doneText").fill("已启动。");
  await expect(saved(page)).toBeVisible();
  const files = page.getByLabel(say("reports.files.choose"));
  await files.setInputFiles({
    name: "清单.exe",
    mimeType: "application/octet-stream",
    buffer: Buffer.from("MZ-not-a-document"),
  });
  await expect(page.getByText(/不接受这种文件/)).toBeVisible();
  await files.setInputFiles({ ...pdf("假的.pdf"), buffer: Buffer.from("MZ-not-a-document") });
  await expect(page.getByText(/假的\.pdf.*不接受这种文件/)).toBeVisible();
  // From the disk: a browser that is told so much in words takes long to listen.
  const big = testInfo.outputPath("大.pdf");
  await writeFile(big, Buffer.concat([pdf("大.pdf").buffer, Buffer.alloc(21 * 1024 * 1024)]));
  await files.setInputFiles(big);
  await expect(page.getByText(/文件超过 20 MB/)).toBeVisible();
  await page.reload();
  await expect(page.getByRole("link", { name: /\.pdf|\.exe/ })).toHaveCount(0);
  await expect(field(page, "doneText")).toHaveValue("已启动。");
});

test("a file whose answer was lost on the way is one file when it is chosen again", async ({
  as,
}) => {
  const item = await openItem();
  const page = await as("reporter");
  await page.goto(paths.entry(item.code));
  await field(page, "doneText").fill("已启动。");
  await expect(saved(page)).toBeVisible();
  await page.route(
    "**/api/evidence",
    async (route) => {
      expect((await route.fetch()).ok()).toBe(true);
      await route.abort();
    },
    { times: 1 },
  );
  const files = page.getByLabel(say("reports.files.choose"));
  await files.setInputFiles(pdf("名单.pdf"));
  await expect(page.getByText(/^名单\.pdf: /)).toBeVisible();
  await files.setInputFiles(pdf("名单.pdf"));
  const links = page.getByRole("link", { name: /名单\.pdf/ });
  await expect(links).toHaveCount(1);
  await page.reload();
  await expect(links).toHaveCount(1);
});

test("a second send from a stale tab changes nothing", async ({ as }) => {
  const item = await openItem();
  const [first, stale] = [await as("reporter"), await as("reporter")];
  await first.goto(paths.entry(item.code));
  await fillTexts(first, "完成一处。");
  await first.getByLabel(say("reports.files.choose")).setInputFiles(pdf("名单.pdf"));
  await expect(first.getByRole("link", { name: /名单\.pdf/ })).toBeVisible();
  await stale.goto(paths.entry(item.code));
  await send(first);
  await field(stale, "doneText").fill("另一种说法。");
  await button(stale, say("domain.transition.send")).click();
  await expect(
    stale.getByRole("alert").filter({ hasText: say("errors.code.wrongState") }),
  ).toBeVisible();
  await expect(field(stale, "doneText")).toHaveValue("另一种说法。");
  await button(first, say("domain.transition.withdraw")).click();
  await expect(field(first, "doneText")).toHaveValue("完成一处。");
});

test("of two who save the same draft, the second learns who was first", async ({ as }) => {
  const item = await openItem();
  const [first, second] = [await as("reporter"), await as("reporter")];
  await Promise.all([first.goto(paths.entry(item.code)), second.goto(paths.entry(item.code))]);
  await field(first, "doneText").fill("先存的内容。");
  await expect(saved(first)).toBeVisible();
  await field(second, "doneText").fill("后存的内容。");
  const notice = second.getByRole("alert").filter({ hasText: say("reports.conflict.title") });
  await expect(notice).toContainText("市卫生健康局填报人");
  await expect(field(second, "doneText")).toHaveValue("后存的内容。");
  await notice.getByRole("button", { name: say("reports.conflict.saveOver") }).click();
  await expect(saved(second)).toBeVisible();
  await first.reload();
  await expect(field(first, "doneText")).toHaveValue("后存的内容。");
});

test("another unit's item says whose it is and whom to ask", async ({ as }) => {
  const item = await foreignItem();
  const page = await as("reporter");
  await page.goto(paths.entry(item.code));
  await expect(
    page.getByRole("heading", { level: 1, name: say("errors.code.notAllowed") }),
  ).toBeVisible();
  await expect(
    page.getByText(say("errors.askWhom", { roles: say("domain.role.reporter") })),
  ).toBeVisible();
  await page.goto(paths.reviews);
  await expect(page.getByText(new RegExp(say("domain.role.reviewer"))).first()).toBeVisible();
  await page.goto(paths.audit);
  await expect(
    page.getByText(say("errors.askWhom", { roles: say("domain.role.auditor") })),
  ).toBeVisible();
});

for (const path of [
  "/plans/no-such-plan/overview",
  "/plans/no-such-plan",
  paths.item("9.9-99"),
  paths.area("99"),
  paths.indicator("none"),
  paths.figure("none"),
  paths.entry("9.9-99"),
  paths.review("not-an-id"),
  `/plans/${PLAN}/nothing-here`,
  "/nothing-here",
]) {
  test(`nothing at ${path}`, async ({ as }) => {
    const page = await as(path.includes("work") ? "reporter" : "reviewer");
    const answer = await page.goto(path);
    expect(answer?.status()).toBe(404);
    await expect(page.getByRole("heading", { name: say("pages.notFoundTitle") })).toBeVisible();
    await page.getByRole("link", { name: say("pages.home") }).click();
    await expect(page).toHaveURL(/\/plans\//);
  });
}

test("a date that is none is read as today", async ({ as }) => {
  const page = await as("leader");
  await page.goto(`${paths.overview}?asOf=2024-02-31&knownBy=x`);
  await expect(page.getByText(say("common.live")).first()).toBeVisible();
});
