import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { demoAccounts } from "@/components/accounts/demo-accounts";
import { DemoList } from "@/components/accounts/demo-list";
import { DoorFrame } from "@/components/accounts/door-frame";
import { DoorNote } from "@/components/accounts/door-note";
import { SignInForm } from "@/components/accounts/sign-in-form";
import { SsoLink } from "@/components/accounts/sso-link";
import { ForgetVisits } from "@/components/search/forget-visits";
import { safeReturnPath } from "@/lib/domain/account/return-path";
import { demoPassword, isDemonstration, singleSignOnName } from "@/lib/session/installation";
import { readQuery, type SearchParams } from "@/lib/session/page-dates";
import { findSession } from "@/lib/session/session";
import { findSignOutUrl } from "@/lib/session/single-sign-on";
import { messages } from "@/messages";
import { getLocale, getT } from "@/messages/server";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getT())("accounts.signIn.title") };
}

export default async function SignInPage({ searchParams }: { searchParams: SearchParams }) {
  const query = await readQuery(searchParams);
  const to = safeReturnPath(query["to"]);
  if (await findSession()) redirect(to);
  const [t, locale] = [await getT(), await getLocale()];
  const [demo, password, sso] = [isDemonstration(), demoPassword(), singleSignOnName(locale)];
  const chosen = demo ? (demoAccounts.find(({ name }) => name === query["as"])?.name ?? "") : "";
  const out = query["out"] === "sso" ? await findSignOutUrl() : null;
  return (
    <DoorFrame
      t={t}
      title={t("accounts.signIn.title")}
      back="/sign-in"
      below={demo ? <DemoList t={t} chosen={chosen} password={password} /> : null}
    >
      <ForgetVisits />
      <DoorNote t={t} query={query} returns={to !== "/"} out={out} />
      {sso === null ? null : <SsoLink t={t} name={sso} to={to} />}
      <SignInForm
        words={{
          name: t("accounts.signIn.name"),
          password: t("accounts.signIn.password"),
          submit: t("accounts.signIn.submit"),
          pending: t("accounts.signIn.pending"),
        }}
        errors={messages[locale].errors.code}
        given={{ name: chosen, password: chosen ? (password ?? "") : "" }}
        to={to}
      />
      <p className="mt-3 text-xs text-ink-3">{t("accounts.signIn.forgotten")}</p>
    </DoorFrame>
  );
}
