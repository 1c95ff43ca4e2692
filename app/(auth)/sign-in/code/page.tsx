import type { Metadata } from "next";
import Link from "next/link";
import { redirect } from "next/navigation";
import { CodeForm } from "@/components/accounts/code-form";
import { DoorFrame } from "@/components/accounts/door-frame";
import { refusalWords } from "@/components/accounts/form-words";
import { findPending } from "@/lib/session/session";
import { getLocale, getT } from "@/messages/server";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getT())("identity.code.title") };
}

export default async function SignInCodePage() {
  const pending = await findPending();
  if (!pending) redirect("/sign-in?late=1");
  const [t, locale] = [await getT(), await getLocale()];
  return (
    <DoorFrame t={t} title={t("identity.code.title")} back="/sign-in/code">
      <p className="mb-4 text-sm leading-[1.7] text-ink-2">
        {t("identity.code.lead", { name: pending.name })}
      </p>
      <CodeForm
        words={{
          code: t("identity.code.code"),
          hint: t("identity.code.hint"),
          submit: t("identity.code.submit"),
          pending: t("identity.code.pending"),
        }}
        refusal={refusalWords(locale)}
      />
      <p className="mt-3 text-xs leading-[1.7] text-ink-3">
        {t("identity.code.lost")}{" "}
        <Link href="/sign-in" className="lnk">
          {t("identity.code.back")}
        </Link>
      </p>
    </DoorFrame>
  );
}
