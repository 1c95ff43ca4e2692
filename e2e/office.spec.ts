// Accounts and roles: made by one, given by another, read by a third.
import { paths } from "./support/paths";
import { button } from "./support/report";
import { say } from "./support/say";
import { expect, test } from "./support/test";

const NAME = "nanming-li";
const FIRST = "first-password-2024";
const OWN = "own-password-of-li-2024";

test("a newcomer gets an account, a role, a password of his own, and leaves a trail", async ({
  as,
  page,
}) => {
  await test.step("the system administrator makes the account; faults stand at their fields", async () => {
    const sysadmin = await as("sysadmin");
    await sysadmin.goto(paths.accounts);
    const name = sysadmin.getByLabel(say("accounts.manage.name"), { exact: true });
    const displayName = sysadmin.getByLabel(say("accounts.manage.displayName"), { exact: true });
    const password = sysadmin.getByLabel(say("accounts.manage.password"), { exact: true });
    await name.fill("leader");
    await displayName.fill("李明");
    await password.fill("short");
    await button(sysadmin, say("accounts.manage.submit")).click();
    await expect(password).toHaveAccessibleDescription(
      new RegExp(say("errors.fields.passwordTooShort")),
    );
    await expect(displayName).toHaveValue("李明");
    await expect(password).toHaveValue("");
    await password.fill(FIRST);
    await button(sysadmin, say("accounts.manage.submit")).click();
    await expect(name).toHaveAccessibleDescription(new RegExp(say("errors.fields.taken")));
    await name.fill(NAME);
    await password.fill(FIRST);
    await button(sysadmin, say("accounts.manage.submit")).click();
    await expect(sysadmin.getByText(say("accounts.manage.created", { name: NAME }))).toBeVisible();
    await sysadmin.getByRole("searchbox", { name: say("accounts.manage.search") }).fill("李明");
    await button(sysadmin, say("common.search")).click();
    await expect(sysadmin.getByRole("rowheader", { name: NAME })).toBeVisible();
    await sysadmin.goto(paths.grants);
    await expect(
      sysadmin.getByText(say("errors.askWhom", { roles: say("domain.role.secadmin") })),
    ).toBeVisible();
  });

  await test.step("the security administrator gives a role; the offices exclude each other", async () => {
    const secadmin = await as("secadmin");
    await secadmin.goto(paths.grants);
    const account = secadmin.getByLabel(say("accounts.grants.account"), { exact: true });
    const role = secadmin.getByLabel(say("accounts.grants.role"), { exact: true });
    const give = button(secadmin, say("accounts.grants.submit"));
    await account.selectOption(NAME);
    await role.selectOption("reporter");
    await give.click();
    const unit = secadmin.getByLabel(say("accounts.grants.organisation"), { exact: true });
    await expect(unit).toHaveAccessibleDescription(new RegExp(say("errors.fields.required")));
    await expect(account).toHaveValue(NAME);
    await unit.selectOption("gy-health");
    await give.click();
    await expect(secadmin.getByRole("status").filter({ hasText: "李明" })).toBeVisible();
    await account.selectOption(NAME);
    await role.selectOption("auditor");
    await give.click();
    await expect(role).toHaveAccessibleDescription(new RegExp(say("domain.role.reporter")));
  });

  await test.step("the newcomer must choose a password first", async () => {
    await page.goto(paths.signIn);
    await page.getByLabel(say("accounts.signIn.name"), { exact: true }).fill(NAME);
    await page.getByLabel(say("accounts.signIn.password"), { exact: true }).fill(FIRST);
    await button(page, say("accounts.signIn.submit")).click();
    await expect(page.getByText(say("identity.own.due.initial"))).toBeVisible();
    await page.goto(paths.work);
    await expect(page).toHaveURL(/\/account$/);
    await page.getByLabel(say("accounts.own.current"), { exact: true }).fill(FIRST);
    await page.getByLabel(say("accounts.own.next"), { exact: true }).fill(OWN);
    await page.getByLabel(say("accounts.own.repeat"), { exact: true }).fill(`${OWN}x`);
    await button(page, say("accounts.own.submit")).click();
    const repeat = page.getByLabel(say("accounts.own.repeat"), { exact: true });
    await expect(repeat).toHaveAccessibleDescription(new RegExp(say("errors.fields.mismatch")));
    await page.getByLabel(say("accounts.own.current"), { exact: true }).fill(FIRST);
    await page.getByLabel(say("accounts.own.next"), { exact: true }).fill(OWN);
    await repeat.fill(OWN);
    await button(page, say("accounts.own.submit")).click();
    await expect(page.getByText(say("accounts.own.changed"))).toBeVisible();
    await page.goto(paths.work);
    await expect(page).toHaveURL(paths.work);
  });

  await test.step("the auditor finds it all, before and after", async () => {
    const auditor = await as("auditor");
    await auditor.goto(paths.audit);
    await auditor
      .getByRole("combobox", { name: say("accounts.audit.action"), exact: true })
      .selectOption("grant.given");
    await button(auditor, say("common.filter")).click();
    await expect(auditor).toHaveURL(/action=grant\.given/);
    const entry = auditor
      .getByRole("list", { name: say("accounts.audit.list") })
      .getByRole("listitem")
      .first();
    await expect(entry).toContainText(say("accounts.verbs.grant_given"));
    await entry.getByText(say("accounts.audit.detail")).click();
    await expect(entry.getByText("gy-health")).toBeVisible();
    await entry.getByRole("link", { name: /李明/ }).click();
    await expect(
      auditor.getByText(
        say("accounts.audit.onlySubject", { name: `${say("accounts.subjects.Person")} 李明` }),
      ),
    ).toBeVisible();
    await expect(
      auditor
        .getByRole("list", { name: say("accounts.audit.list") })
        .getByText(say("accounts.verbs.account_passwordChanged")),
    ).toBeVisible();
  });

  await test.step("an ended role is gone at once", async () => {
    const secadmin = await as("secadmin");
    await secadmin.goto(`${paths.grants}?q=${NAME}`);
    const endOf = say("accounts.grants.endOf", {
      name: "李明",
      role: say("domain.role.reporter"),
    });
    await secadmin.locator("summary").filter({ hasText: endOf }).click();
    await button(secadmin, say("accounts.grants.confirmEnd")).click();
    await expect(secadmin.getByText(say("accounts.grants.noGrant"))).toBeVisible();
    const answer = await page.goto(paths.work);
    expect(answer?.status()).toBe(404);
  });
});
