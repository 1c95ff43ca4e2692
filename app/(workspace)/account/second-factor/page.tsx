import type { Metadata } from "next";
import { BegunFactor } from "@/components/accounts/begun-factor";
import { FactorBench } from "@/components/accounts/factor-bench";
import { FactorIntro } from "@/components/accounts/factor-intro";
import { factorWords } from "@/components/accounts/factor-words";
import { refusalWords } from "@/components/accounts/form-words";
import { Breadcrumb } from "@/components/layout/breadcrumb";
import { Note } from "@/components/ui/note";
import { PageHeader } from "@/components/ui/page-header";
import { getOwnFactor } from "@/lib/data/own-account";
import { enrolmentUriOf } from "@/lib/session/enrolment";
import { requireSession } from "@/lib/session/session";
import { getLocale, getT } from "@/messages/server";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getT())("identity.factor.title") };
}

export default async function SecondFactorPage() {
  const { actor, due, factorNeeded } = await requireSession({ despite: ["factor"] });
  const [t, locale, own] = [await getT(), await getLocale(), await getOwnFactor(actor)];
  const { factor, begun } = own;
  const words = factorWords(locale);
  return (
    <div className="page grid gap-6 pb-16">
      <div>
        <PageHeader
          above={
            <Breadcrumb
              label={t("overview.breadcrumb")}
              crumbs={[
                { href: "/account", label: t("identity.factor.back") },
                { label: t("identity.factor.title") },
              ]}
            />
          }
          title={t("identity.factor.title")}
          lead={t("identity.factor.lead")}
        />
        {due === "factor" ? (
          <Note tone="ink" title={t("identity.factor.due")}>
            {t("identity.factor.dueText")}
          </Note>
        ) : null}
      </div>
      <FactorIntro {...{ t, factor }} begun={begun !== null} />
      {factor || begun ? (
        <FactorBench
          account={actor.name}
          left={factor ? factor.left : null}
          begun={
            begun && (
              <BegunFactor
                t={t}
                account={actor.name}
                secret={begun}
                uri={enrolmentUriOf(begun, actor.name, t("common.brand"))}
              />
            )
          }
          words={factorNeeded ? { ...words, removeText: words.removeRequired } : words}
          refusal={refusalWords(locale)}
        />
      ) : null}
    </div>
  );
}
