import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { DoorFrame } from "@/components/accounts/door-frame";
import { ButtonLink } from "@/components/ui/button";
import { readUnknownIdentity } from "@/lib/session/unknown-identity";
import { readQuery, type SearchParams } from "@/lib/session/page-dates";
import { getT } from "@/messages/server";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getT())("identity.unknown.title") };
}

export default async function UnknownIdentityPage({
  searchParams,
}: {
  searchParams: SearchParams;
}) {
  const who = readUnknownIdentity((await readQuery(searchParams))["who"]);
  if (!who) redirect("/sign-in");
  const t = await getT();
  const known = who.state === "disabled";
  return (
    <DoorFrame
      t={t}
      title={known ? t("identity.unknown.disabledTitle") : t("identity.unknown.title")}
      back="/sign-in"
    >
      <div className="grid gap-4 text-sm leading-[1.7]">
        <p className="text-ink-2">
          {known ? t("identity.unknown.disabledText") : t("identity.unknown.text")}
        </p>
        <div>
          <p className="text-xs text-ink-3">{t("identity.unknown.identifier")}</p>
          <p className="border-y border-line py-2 font-mono text-base break-all select-all">
            {who.subject}
          </p>
        </div>
        <p className="text-ink-2">{t("identity.unknown.ask")}</p>
        <ButtonLink href="/sign-in" className="justify-self-start">
          {t("identity.unknown.back")}
        </ButtonLink>
      </div>
    </DoorFrame>
  );
}
