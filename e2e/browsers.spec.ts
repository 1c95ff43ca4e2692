// A browser too old for the pages is told so, in words alone; every other gets the pages.
import { paths } from "./support/paths";
import { say, sayEn } from "./support/say";
import { expect, test } from "./support/test";

const old = {
  "Internet Explorer 11": "Mozilla/5.0 (Windows NT 6.1; WOW64; Trident/7.0; rv:11.0) like Gecko",
  "Chromium 86":
    "Mozilla/5.0 (Windows NT 6.1; WOW64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/86.0.4240.198 Safari/537.36",
};
const young = {
  "Chromium 109":
    "Mozilla/5.0 (Windows NT 6.1; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/109.0.0.0 Safari/537.36",
  "an agent nobody knows": "Thing/1.0",
};

for (const [name, userAgent] of Object.entries(old)) {
  test(`${name} reads what to install`, async ({ browser }) => {
    const context = await browser.newContext({ userAgent, javaScriptEnabled: false });
    const page = await context.newPage();
    for (const path of ["/", paths.signIn, paths.overview]) {
      const answer = await page.goto(path);
      expect(answer?.status(), path).toBe(200);
      await expect(page.getByRole("heading", { name: say("browsers.title") })).toBeVisible();
      await expect(page.getByRole("heading", { name: sayEn("browsers.title") })).toBeVisible();
      expect(await page.locator("script").count(), path).toBe(0);
      expect(new URL(page.url()).pathname).toBe(path);
    }
    expect((await context.request.get("/api/health")).headers()["content-type"]).toContain("json");
    await context.close();
  });
}

for (const [name, userAgent] of Object.entries(young)) {
  test(`${name} gets the page`, async ({ browser }) => {
    const context = await browser.newContext({ userAgent });
    const page = await context.newPage();
    await page.goto(paths.signIn);
    await expect(page.getByLabel(say("accounts.signIn.name"), { exact: true })).toBeVisible();
    await context.close();
  });
}
