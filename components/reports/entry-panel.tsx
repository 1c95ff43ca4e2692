// The panel of one item: the form while it can be written, else what was said and where it is.
import { ReadingFields } from "@/components/milestones/kinds";
import { Note } from "@/components/ui/note";
import { checkBeforeSending, warnings } from "@/lib/domain/report/check-draft";
import { carriedOver, textFields, toFormValues } from "@/lib/domain/report/form-values";
import { type Draft, emptyDraft } from "@/lib/domain/report/draft";
import { EntryEvidence } from "./entry-evidence";
import { EntryHead } from "./entry-head";
import { EntryReadonly } from "./entry-readonly";
import { EntryTexts } from "./entry-texts";
import { EntryWorkbench } from "./entry-workbench";
import { entryWords } from "./entry-words";
import { ForecastHistory } from "./forecast-history";
import type { EntryLinks, EntryView, Words } from "./report-view";

type EntryPanelProps = Words & {
  level: 1 | 2;
  entry: EntryView;
  plan: string;
  links: EntryLinks;
  leadName: string;
  personId: string;
  fileError: string | null;
};

export function EntryPanel({
  t,
  locale,
  level,
  entry,
  plan,
  links,
  leadName,
  personId,
  fileError,
}: EntryPanelProps) {
  const { item, period, report, last } = entry;
  const draft = report?.draft ?? (last ? carriedOver(last.draft) : emptyDraft);
  if (!entry.mayEdit) {
    return (
      <>
        <EntryHead t={t} locale={locale} level={level} entry={entry} links={links} />
        <EntryReadonly t={t} locale={locale} entry={entry} links={links} leadName={leadName} />
      </>
    );
  }
  const keys = {
    plan,
    milestone: item.code,
    period: period.code,
    kind: item.assessment.target.kind,
  };
  return (
    <>
      <EntryHead t={t} locale={locale} level={level} entry={entry} links={links} />
      <EntryWorkbench
        setup={{
          version: report?.version ?? null,
          savedAt: report?.updatedAt.toISOString() ?? null,
          savedBy: report?.updatedBy ?? null,
          values: toFormValues(draft),
          storageKey: ["luoshi.draft", personId, plan, item.code, period.code].join("/"),
          nextHref: links.next ?? "",
        }}
        keys={keys}
        required={requiredFields(entry, draft)}
        words={entryWords(t)}
        after={
          <>
            <EntryEvidence t={t} entry={entry} back={links.here} fileError={fileError} />
            <ForecastHistory t={t} entry={entry} />
          </>
        }
      >
        <Prefilled t={t} entry={entry} />
        <ReadingFields
          t={t}
          locale={locale}
          target={item.assessment.target}
          last={last?.draft.reading ?? null}
          periodEndsOn={period.endsOn}
          dueOn={item.assessment.dueOn}
        />
        <EntryTexts t={t} locale={locale} entry={entry} />
        <PreCheck t={t} entry={entry} />
      </EntryWorkbench>
    </>
  );
}

/** What sending asks for, whether it is there already or not. */
function requiredFields(entry: EntryView, draft: Draft): string[] {
  const blank = {
    ...draft,
    forecastOn: null,
    ...Object.fromEntries(textFields.map((name) => [name, ""])),
  };
  const faults = checkBeforeSending(blank, entry.context);
  return [
    ...new Set([
      "reading.value",
      ...faults.filter((fault) => fault.code === "required").map((fault) => fault.field),
    ]),
  ];
}

function Prefilled({ t, entry }: Pick<EntryPanelProps, "t" | "entry">) {
  if (entry.report || !entry.last) return null;
  return <Note>{t("reports.prefilled")}</Note>;
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
