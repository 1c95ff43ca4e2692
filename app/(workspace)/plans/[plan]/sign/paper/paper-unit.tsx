// One unit: how it signs, and for each quarter that waits its sheet to print and the form to record it.
import { paperFormWords } from "@/components/signoff/form-words";
import { PaperForm } from "@/components/signoff/paper-form";
import { SigningState } from "@/components/signoff/signing-state";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Note } from "@/components/ui/note";
import { Section } from "@/components/ui/section";
import type { UnitSigning } from "@/lib/data/sign-off-modes";
import { can, rolesWith } from "@/lib/domain/permissions";
import { scanEndings } from "@/lib/domain/signoff/scan";
import { inLocale } from "@/messages";
import { momentWords } from "@/messages/instants";
import { quarterWords } from "@/messages/words";
import type { Page } from "@/app/(workspace)/plans/[plan]/read-page";
import type { Sheet } from "../read-sheets";
import { readTyped } from "./read-typed";

type PaperUnitProps = { page: Page; unit: UnitSigning; sheets: readonly Sheet[] };

export function PaperUnit({ page, unit, sheets }: PaperUnitProps) {
  const { t, locale, actor, plan } = page;
  const name = inLocale(locale, unit.nameZh, unit.nameEn);
  const mayRecord = can(actor, "signOff.recordPaper", { plan, lead: unit.code });
  const roles = rolesWith("signOff.recordPaper").map((role) => t(`domain.role.${role}`));
  return (
    <Section title={t("signoff.settings.title", { unit: name })} className="mb-9">
      <SigningState t={t} unit={unit} />
      {unit.mode === "paper" && sheets.length === 0 ? (
        <EmptyState title={t("signoff.sheet.emptyTitle")}>{t("signoff.sheet.empty")}</EmptyState>
      ) : null}
      {unit.mode === "online" ? (
        <p className="mt-3 max-w-[52rem] text-sm text-ink-2">{t("signoff.paper.online")}</p>
      ) : null}
      {sheets.map((sheet) => (
        <Section
          key={sheet.period}
          weight="minor"
          className="mt-5"
          title={t("signoff.paper.quarter", { quarter: quarterWords(t, sheet.period) })}
          note={t("signoff.sheet.count", { count: sheet.rows.length })}
        >
          <p className="mb-4">
            <ButtonLink
              href={`/plans/${encodeURIComponent(plan)}/sign/sheet?unit=${unit.code}&period=${sheet.period}`}
            >
              {t("signoff.sheet.open", { quarter: quarterWords(t, sheet.period) })}
            </ButtonLink>
          </p>
          {unit.mode === "paper" && mayRecord ? (
            <RecordForm page={page} unit={unit} sheet={sheet} />
          ) : null}
          {unit.mode === "paper" && !mayRecord ? (
            <Note>{t("errors.askWhom", { roles: roles.join(t("signoff.separator")) })}</Note>
          ) : null}
        </Section>
      ))}
    </Section>
  );
}

function RecordForm({ page, unit, sheet }: { page: Page; unit: UnitSigning; sheet: Sheet }) {
  const { t, locale, plan, today, query } = page;
  const { typed, refused } = readTyped(query);
  return (
    <PaperForm
      at={{ plan, unit: unit.code, period: sheet.period, today }}
      rounds={sheet.rows.map(({ roundId, item, sentAt }) => ({
        roundId,
        title: `${item.code} ${inLocale(locale, item.titleZh, item.titleEn)}`,
        sent: t("signoff.paper.sentAt", { at: momentWords(sentAt) }),
      }))}
      typed={{
        ...typed,
        // Known already: who answers for the unit, until another name is typed.
        signer: typed.signer ?? unit.setting?.responsible,
        signerPost: typed.signerPost ?? unit.setting?.responsiblePost,
      }}
      refused={refused}
      accept={scanEndings.map((ending) => `.${ending}`).join(",")}
      words={paperFormWords(t, locale)}
    />
  );
}
