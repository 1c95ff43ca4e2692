// The unit's drafts of the quarter, what each lacks, and one button that sends those that lack nothing.
import { Cell, DataTable, HeadCell, Row, TableHead } from "@/components/ui/data-table";
import { Link } from "@/components/ui/link";
import { Section } from "@/components/ui/section";
import type { FieldFault } from "@/lib/domain/errors";
import type { Translator } from "@/messages";
import { draftWords } from "./form-words";
import { SendReadyForm } from "./send-ready-form";

export type DraftRow = {
  code: string;
  title: string;
  href: string;
  reportId: string;
  version: number;
  faults: readonly FieldFault[];
  returnedAsSent: boolean;
};

type UnitDraftsProps = { t: Translator; drafts: readonly DraftRow[] };

type MissingKey = "reading" | "doneText" | "problemsText" | "nextText" | "forecastOn" | "evidence";

function missingWords(t: Translator, faults: readonly FieldFault[]): string {
  const fields = [...new Set(faults.map(({ field }) => field))];
  return fields.map((field) => t(`workbooks.missing.${field as MissingKey}`)).join("、");
}

const isReady = ({ faults, returnedAsSent }: DraftRow) => faults.length === 0 && !returnedAsSent;

function stateWords(t: Translator, draft: DraftRow): string {
  if (isReady(draft)) return t("workbooks.drafts.ready");
  return draft.faults.length > 0
    ? missingWords(t, draft.faults)
    : t("workbooks.drafts.returnedAsSent");
}

export function UnitDrafts({ t, drafts }: UnitDraftsProps) {
  const ready = drafts.filter(isReady);
  const note =
    drafts.length === 0
      ? t("workbooks.drafts.empty")
      : t("workbooks.drafts.note", { ready: ready.length, missing: drafts.length - ready.length });
  return (
    <Section id="drafts" title={t("workbooks.drafts.title")} note={note}>
      <SendReadyForm
        reports={ready.map(({ reportId, version }) => `${reportId} ${version}`)}
        titles={Object.fromEntries(drafts.map(({ reportId, title }) => [reportId, title]))}
        submit={t("workbooks.drafts.send", { count: ready.length })}
        words={draftWords(t)}
      />
      {drafts.length > 0 ? (
        <DataTable caption={t("workbooks.drafts.caption")} phone="list" className="max-w-[64rem]">
          <TableHead>
            <HeadCell>{t("workbooks.drafts.item")}</HeadCell>
            <HeadCell className="w-[20rem]">{t("workbooks.drafts.missing")}</HeadCell>
          </TableHead>
          <tbody>
            {drafts.map((draft) => (
              <Row key={draft.code}>
                <Cell rowHead phone="title" className="text-left font-normal">
                  <span className="n mr-2 text-ink-3">{draft.code}</span>
                  <Link href={draft.href} className="hover:underline">
                    {draft.title}
                  </Link>
                </Cell>
                <Cell phone="meta" muted={isReady(draft)}>
                  {stateWords(t, draft)}
                </Cell>
              </Row>
            ))}
          </tbody>
        </DataTable>
      ) : null}
    </Section>
  );
}
