// The panel of one item: the form while it can be written, else what was said and where it is.
import type { ReactNode } from "react";
import { ReadingFields } from "@/components/milestones/kinds";
import { Note } from "@/components/ui/note";
import { warnings } from "@/lib/domain/report/check-draft";
import { carriedOver, toFormValues } from "@/lib/domain/report/form-values";
import { type Draft, emptyDraft } from "@/lib/domain/report/draft";
import { EntryCharge } from "./entry-charge";
import { EntryEvidence } from "./entry-evidence";
import { EntryHead } from "./entry-head";
import { EntryNoChange } from "./entry-no-change";
import { EntryReadonly } from "./entry-readonly";
import { EntryTexts } from "./entry-texts";
import { EntryWorkbench } from "./entry-workbench";
import { entryWords } from "./entry-words";
import { ForecastHistory } from "./forecast-history";
import type { EntryLinks, EntryView, Words } from "./report-view";
import { requiredFields } from "./required-fields";
import type { EntrySetup } from "./use-entry";

/** What other nouns put into the panel. */
export type EntrySlots = {
  /** Beside the reading: what supporting units have stated of it. */
  contributed: ReactNode;
  /** Their part in full, below. */
  supporting: ReactNode;
};

type EntryPanelProps = Words & {
  level: 1 | 2;
  entry: EntryView;
  slots: EntrySlots;
  at: {
    plan: string;
    links: EntryLinks;
    leadName: string;
    personId: string;
    fileError: string | null;
  };
};

export function EntryPanel(props: EntryPanelProps) {
  const { t, locale, level, entry, slots, at } = props;
  const { links, leadName } = at;
  const head = <EntryHead t={t} locale={locale} level={level} entry={entry} links={links} />;
  const charge = <EntryCharge t={t} entry={entry} plan={at.plan} />;
  if (entry.mayEdit) {
    return (
      <>
        {head}
        <EntryForm {...props} charge={charge} />
      </>
    );
  }
  return (
    <>
      {head}
      <EntryReadonly t={t} locale={locale} entry={entry} links={links} leadName={leadName}>
        {slots.supporting}
        {charge}
      </EntryReadonly>
    </>
  );
}

function EntryForm(props: EntryPanelProps & { charge: ReactNode }) {
  const { t, locale, entry, slots, at, charge } = props;
  const { item, period, last } = entry;
  const { target, dueOn } = item.assessment;
  const draft = entry.report?.draft ?? (last ? carriedOver(last.draft) : emptyDraft);
  return (
    <EntryWorkbench
      setup={setupOf(props, draft)}
      required={requiredFields(entry, draft)}
      words={entryWords(t, locale, target)}
      before={<EntryNoChange t={t} locale={locale} entry={entry} plan={at.plan} />}
      after={
        <>
          {slots.supporting}
          <EntryEvidence t={t} entry={entry} back={at.links.here} fileError={at.fileError} />
          <ForecastHistory t={t} entry={entry} />
          {charge}
        </>
      }
    >
      {entry.report === null && last ? <Note>{t("reports.prefilled")}</Note> : null}
      <ReadingFields
        t={t}
        locale={locale}
        target={target}
        last={last?.draft.reading ?? null}
        periodEndsOn={period.endsOn}
        dueOn={dueOn}
      />
      {slots.contributed}
      <EntryTexts t={t} locale={locale} entry={entry} />
      <PreCheck t={t} entry={entry} />
    </EntryWorkbench>
  );
}

function setupOf({ entry, at }: EntryPanelProps, draft: Draft): EntrySetup {
  const { item, period, report } = entry;
  const keys = { plan: at.plan, milestone: item.code, period: period.code };
  return {
    keys: { ...keys, kind: item.assessment.target.kind },
    version: report?.version ?? null,
    savedAt: report?.updatedAt.toISOString() ?? null,
    savedBy: report?.updatedBy ?? null,
    savedJustNow: report?.savedJustNow ?? false,
    values: toFormValues(draft),
    storageKey: ["luoshi.draft", at.personId, at.plan, item.code, period.code].join("/"),
    here: at.links.here,
    nextHref: at.links.next ?? "",
  };
}

function PreCheck({ t, entry }: Pick<EntryPanelProps, "t" | "entry">) {
  const found = entry.report ? warnings(entry.report.draft, entry.context) : [];
  if (found.length === 0) return null;
  return (
    <Note tone="yellow" title={t("reports.preCheck.title")}>
      <ul className="list-disc pl-4">
        {found.map(({ code }) => (
          <li key={code}>{t(`reports.preCheck.${code}`)}</li>
        ))}
      </ul>
    </Note>
  );
}
