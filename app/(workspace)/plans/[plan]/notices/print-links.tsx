// The notice as a file: a draft too, marked as such.
import { ExportLink } from "@/components/status/export-link";
import { exportHref, type View } from "@/components/status/view";

type PrintLinksProps = { view: View; notice: { id: string } };

export function PrintLinks({ view, notice }: PrintLinksProps) {
  const { t } = view;
  const href = (format: "docx" | "pdf") => exportHref(view, `notices/${notice.id}`, { format });
  return (
    <>
      <ExportLink href={href("docx")}>{t("supervision.notice.printDocx")}</ExportLink>
      <ExportLink href={href("pdf")}>{t("supervision.notice.printPdf")}</ExportLink>
    </>
  );
}
