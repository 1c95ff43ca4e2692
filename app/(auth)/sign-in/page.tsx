import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { demoAccounts } from "@/components/accounts/demo-accounts";
import { DemoList } from "@/components/accounts/demo-list";
import { OneAndNine } from "@/components/accounts/one-and-nine";
import { SignInForm } from "@/components/accounts/sign-in-form";
import { ForgetVisits } from "@/components/search/forget-visits";
import { PreferenceLinks } from "@/components/layout/preference-links";
import { demoPassword, isDemonstration } from "@/lib/session/installation";
import { findActor } from "@/lib/session/session";
import { messages } from "@/messages";
import { getLocale, getT } from "@/messages/server";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getT())("accounts.signIn.title") };
}

type Props = { searchParams: Promise<{ as?: string | string[] }> };

export default async function SignInPage({ searchParams }: Props) {
  if (await findActor()) redirect("/");
  const [t, locale, { as }] = [await getT(), await getLocale(), await searchParams];
  const [demo, password] = [isDemonstration(), demoPassword()];
  const chosen = demo ? (demoAccounts.find(({ name }) => name === as)?.name ?? "") : "";
  return (
    <main id="main" className="grid min-h-dvh lg:grid-cols-[minmax(0,1fr)_minmax(0,36rem)]">
      <ForgetVisits />
      <div className="flex flex-col gap-5 border-line bg-surface px-(--gutter) py-8 max-lg:border-b lg:justify-between lg:border-r lg:px-14 lg:py-12">
        <p className="text-lg font-bold tracking-[0.08em]">{t("common.brand")}</p>
        <div className="grid gap-5 lg:gap-7">
          <p className="text-xl leading-[1.4] font-semibold lg:text-2xl">{t("common.tagline")}</p>
          <OneAndNine />
          <p className="max-w-[30rem] text-base leading-[1.8] text-ink-2 max-lg:hidden">
            {t("accounts.signIn.lead")}
          </p>
        </div>
        <p className="text-xs text-ink-3 max-lg:hidden">{t("common.product")}</p>
      </div>
      <div className="grid content-center gap-9 px-(--gutter) py-9 sm:mx-auto sm:w-full sm:max-w-[36rem] lg:px-14">
        <section className="border-t-2 border-rule pt-3">
          <h1 className="mb-4 text-lg">{t("accounts.signIn.title")}</h1>
          <SignInForm
            words={{
              name: t("accounts.signIn.name"),
              password: t("accounts.signIn.password"),
              submit: t("accounts.signIn.submit"),
              pending: t("accounts.signIn.pending"),
            }}
            errors={messages[locale].errors.code}
            given={{ name: chosen, password: chosen ? (password ?? "") : "" }}
          />
          <p className="mt-3 text-xs text-ink-3">{t("accounts.signIn.forgotten")}</p>
        </section>
        {demo ? <DemoList t={t} chosen={chosen} password={password} /> : null}
        <div className="border-t border-line pt-4">
          <PreferenceLinks t={t} back="/sign-in" />
        </div>
      </div>
    </main>
  );
}
