// The door: in, refused, throttled, out, and out everywhere.
import { paths } from "./support/paths";
import { demoPassword } from "./support/product";
import { button } from "./support/report";
import { say } from "./support/say";
import { expect, test } from "./support/test";
import type { Page } from "@playwright/test";
import { Secret, TOTP } from "otpauth";

async function signIn(page: Page, name: string, password: string): Promise<void> {
  await page.getByLabel(say("accounts.signIn.name"), { exact: true }).fill(name);
  await passwordOf(page).fill(password);
  await button(page, say("accounts.signIn.submit")).click();
}

const passwordOf = (page: Page) =>
  page.getByLabel(say("accounts.signIn.password"), { exact: true });

/** Waits for the answer: it empties the password, and a message may still stand from the try before. */
async function tryInVain(page: Page, name: string, password: string): Promise<void> {
  await signIn(page, name, password);
  await expect(passwordOf(page)).toHaveValue("");
}

test("a demonstration fills in the account chosen", async ({ page }) => {
  await page.goto(paths.signIn);
  await page.getByRole("link", { name: /^leader/ }).click();
  await expect(page.getByLabel(say("accounts.signIn.name"), { exact: true })).toHaveValue("leader");
  await button(page, say("accounts.signIn.submit")).click();
  await expect(page.getByRole("heading", { level: 1, name: say("overview.title") })).toBeVisible();
});

test("a wrong password and an unknown name look alike, and the name stays", async ({ page }) => {
  await page.goto(paths.signIn);
  for (const name of ["manager", "nobody-at-all"]) {
    await tryInVain(page, name, "not-the-password");
    await expect(
      page.getByRole("alert").filter({ hasText: say("errors.code.signInFailed") }),
    ).toBeVisible();
    await expect(page.getByLabel(say("accounts.signIn.name"), { exact: true })).toHaveValue(name);
  }
  await signIn(page, "manager", demoPassword());
  await expect(page).toHaveURL(/\/plans\//);
});

test("after five failures the door is closed for a while", async ({ page }) => {
  await page.goto(paths.signIn);
  const name = `guessing-${Date.now()}`;
  const alert = page.getByRole("alert").filter({ hasText: /./ });
  for (let round = 0; round < 5; round += 1) {
    await tryInVain(page, name, `guess-${round}`);
    await expect(alert).toHaveText(say("errors.code.signInFailed"));
  }
  await tryInVain(page, name, "guess-6");
  await expect(alert).toHaveText(/尝试次数过多，1 分钟后再试/);
});

test("without a session every page leads to the sign-in page, and from there back", async ({
  page,
}) => {
  await page.goto("/");
  await expect(page).toHaveURL(/\/sign-in$/);
  for (const path of [paths.overview, paths.work, paths.audit, paths.account]) {
    await page.goto(path);
    await expect(page).toHaveURL(`/sign-in?to=${encodeURIComponent(path)}`);
  }
  await signIn(page, "auditor", demoPassword());
  await expect(page).toHaveURL(paths.account);
  await page.goto("/sign-in?to=//example.org/");
  await expect(page).toHaveURL(/\/(plans|admin)/);
});

test("a second factor is set up, asked for, replaced by a recovery code and removed", async ({
  page,
}) => {
  const name = "secretary";
  const code = page.getByRole("textbox", { name: say("identity.code.code"), exact: true });
  await page.goto(paths.secondFactor);
  await signIn(page, name, demoPassword());
  await button(page, say("identity.factor.begin")).click();
  await expect(page.getByRole("img", { name: /二维码/ })).toBeVisible();
  const key = await page.locator("p.font-mono").textContent();
  const secret = Secret.fromBase32((key ?? "").replaceAll(" ", ""));
  const shown = () => new TOTP({ secret }).generate();
  const first = page.getByLabel(say("identity.factor.code"), { exact: true });
  await first.fill("000000");
  await button(page, say("identity.factor.enrol")).click();
  await expect(first).toHaveAccessibleDescription(new RegExp(say("errors.fields.codeWrong")));
  const used = shown();
  await first.fill(used);
  await button(page, say("identity.factor.enrol")).click();
  const list = page.getByRole("list", { name: say("identity.factor.codesList") });
  await expect(list.getByRole("listitem")).toHaveCount(10);
  const codes = await list.getByRole("listitem").allTextContents();

  await page.context().clearCookies({ name: "next-auth.session-token" });
  await page.goto(paths.secondFactor);
  await signIn(page, name, demoPassword());
  await expect(page).toHaveURL("/sign-in/code");
  await code.fill(used);
  await button(page, say("identity.code.submit")).click();
  await expect(code).toHaveAccessibleDescription(new RegExp(say("errors.fields.codeWrong")));
  await code.fill(codes[0] ?? "");
  await button(page, say("identity.code.submit")).click();

  await expect(page).toHaveURL(paths.secondFactor);
  const remove = say("identity.factor.remove");
  await page.locator("summary").filter({ hasText: remove }).click();
  const form = page.locator("form").filter({ has: page.getByRole("button", { name: remove }) });
  await form.getByLabel(say("identity.factor.password")).fill(demoPassword());
  await form.getByLabel(say("identity.factor.proof")).fill(codes[1] ?? "");
  await form.getByRole("button", { name: remove }).click();
  await expect(page.getByText(say("identity.own.factorRemoved"))).toBeVisible();
});

test("signing out everywhere ends the other browser at once", async ({ as, sessions }) => {
  const [here, there] = [await as("secretary"), await as("secretary")];
  await there.goto(paths.overview);
  await here.goto(paths.account);
  await here
    .getByRole("main")
    .getByRole("button", { name: say("common.signOutEverywhere") })
    .click();
  await expect(here).toHaveURL(/\/sign-in$/);
  sessions.forget("secretary");
  await there.reload();
  await expect(there).toHaveURL(/\/sign-in\?to=/);
});
