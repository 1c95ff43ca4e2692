// A unit's part of an item another unit reports: what is asked for, the form or what was given, and its files.
import type { ReactNode } from "react";
import { EntryArea, EntryInput, ReadingFault, ReadingFields } from "@/components/milestones/kinds";
import { ReadingDetail } from "@/components/milestones/kinds";
import { Note } from "@/components/ui/note";
import { ownRowsOf } from "@/lib/domain/contribution/contribution";
import { toLocalMinute } from "@/lib/domain/local-time";
import type { Target } from "@/lib/domain/milestone/milestone";
import { emptyDraft, TEXT_LIMIT } from "@/lib/domain/report/draft";
import { toFormValues } from "@/lib/domain/report/form-values";
import type { Locale, Translator } from "@/messages";
import { ContributionFiles } from "./contribution-files";
import { ContributionForm } from "./contribution-form";
import type { ContributionView } from "./contribution-view";
import { contributionWords } from "./form-words";

type ContributionPageProps = {
  t: Translator;
  locale: Locale;
  /** Of the item, in the period, for the unit. */
  keys: { plan: string; milestone: string; period: string; organisation: string };
  target: Target;
  days: { periodEndsOn: string; dueOn: string };
  part: ContributionView | null;
  open: boolean;
  file: { back: string; error: string | null };
};

export function ContributionPage(props: ContributionPageProps) {
  const { t, locale, keys, target, part, open, file } = props;
  const words = contributionWords(t);
  const rows = ownRowsOf(target);
  return (
    <div className="grid max-w-[46rem] gap-5">
      <Standing t={t} part={part} open={open} />
      {open ? (
        <ContributionForm
          keys={{ ...keys, ...(rows ? { kind: target.kind } : {}) }}
          version={part?.version ?? null}
          start={{
            ...(part?.reading ? toFormValues({ ...emptyDraft, reading: part.reading }) : {}),
            text: part?.text ?? "",
          }}
          words={words}
        >
          <Fields {...props} />
        </ContributionForm>
      ) : (
        <Given t={t} locale={locale} target={target} part={part} />
      )}
      <ContributionFiles t={t} keys={keys} part={part} open={open} file={file} words={words} />
    </div>
  );
}

function Standing({ t, part, open }: Pick<ContributionPageProps, "t" | "part" | "open">) {
  if (!open) return <Note tone="ink">{t("contributions.closed")}</Note>;
  if (part?.state === "answered" && part.answeredAt) {
    return (
      <Note>
        {t("contributions.answeredAt", {
          by: part.answeredBy ?? "",
          at: toLocalMinute(part.answeredAt),
        })}
      </Note>
    );
  }
  if (!part?.askedAt) return <Note>{t("contributions.notAsked")}</Note>;
  const asked = { by: part.askedBy ?? "", at: toLocalMinute(part.askedAt), n: part.asked };
  return <Note tone="yellow">{t("contributions.askedAt", asked)}</Note>;
}

function Fields({ t, locale, target, days }: ContributionPageProps): ReactNode {
  const rows = ownRowsOf(target);
  return (
    <>
      {rows === "share" && target.kind === "count" ? (
        <div className="max-w-64">
          <EntryInput
            name="reading.value"
            label={t("contributions.share")}
            hint={t("contributions.shareHint")}
            suffix={target.unit}
            numeric
            large
          />
          <ReadingFault />
        </div>
      ) : null}
      {rows === "units" ? (
        <div>
          <h2 className="mb-1 text-base">{t("contributions.units")}</h2>
          <p className="mb-2 text-sm text-ink-2">{t("contributions.unitsHint")}</p>
          <ReadingFields t={t} locale={locale} target={target} last={null} {...days} />
        </div>
      ) : null}
      <EntryArea
        name="text"
        label={t("contributions.text")}
        hint={t("contributions.textHint")}
        rows={4}
        maxLength={TEXT_LIMIT}
      />
    </>
  );
}

function Given({
  t,
  locale,
  target,
  part,
}: Pick<ContributionPageProps, "t" | "locale" | "target" | "part">) {
  if (!part) return null;
  return (
    <div className="grid gap-2 text-sm">
      {part.reading ? (
        <ReadingDetail t={t} locale={locale} target={target} reading={part.reading} />
      ) : null}
      <p className="break-words whitespace-pre-line">{part.text || t("common.dash")}</p>
    </div>
  );
}
