// Sheets that were recorded: which quarter, who signed, which items, and the scan.
import { Cell, DataTable, HeadCell, Row, TableHead } from "@/components/ui/data-table";
import type { Translator } from "@/messages";
import { momentWords } from "@/messages/instants";
import { quarterWords } from "@/messages/words";

export type RecordedSheetView = {
  id: string;
  period: string;
  signer: string;
  signerPost: string;
  signedOn: string;
  fileName: string;
  recordedAt: Date;
  recordedByName: string;
  items: readonly string[];
};

type RecordedSheetsProps = { t: Translator; sheets: readonly RecordedSheetView[] };

export function RecordedSheets({ t, sheets }: RecordedSheetsProps) {
  return (
    <DataTable caption={t("signoff.paper.done")} phone="list">
      <TableHead>
        <HeadCell>{t("reports.sign.period")}</HeadCell>
        <HeadCell>{t("signoff.paper.signer")}</HeadCell>
        <HeadCell>{t("signoff.paper.items")}</HeadCell>
        <HeadCell>{t("signoff.paper.recordedBy")}</HeadCell>
        <HeadCell>{t("signoff.paper.file")}</HeadCell>
      </TableHead>
      <tbody>
        {sheets.map((sheet) => (
          <Row key={sheet.id}>
            <Cell rowHead phone="title" className="whitespace-nowrap">
              {quarterWords(t, sheet.period)}
            </Cell>
            <Cell phone="meta">
              {t("signoff.state.person", { name: sheet.signer, post: sheet.signerPost })}{" "}
              <span className="n text-ink-2">{sheet.signedOn}</span>
            </Cell>
            <Cell phone="meta" muted title={sheet.items.join(", ")}>
              {t("signoff.sheet.count", { count: sheet.items.length })}
            </Cell>
            <Cell phone="meta" muted>
              {sheet.recordedByName} <span className="n">{momentWords(sheet.recordedAt)}</span>
            </Cell>
            <Cell phone="aside">
              <a href={`/api/sign-offs/${sheet.id}`} className="d break-all">
                {sheet.fileName}
              </a>
            </Cell>
          </Row>
        ))}
      </tbody>
    </DataTable>
  );
}
