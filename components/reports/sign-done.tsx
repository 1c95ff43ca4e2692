// What was decided just before, on the page one came to after it.
import { Note } from "@/components/ui/note";
import { inLocale } from "@/messages";
import type { Words } from "./report-view";
import type { DecidedRowView } from "./sign-view";

type SignDoneProps = Words & { row: DecidedRowView | undefined };

export function SignDone({ t, locale, row }: SignDoneProps) {
  if (!row) return null;
  const { item, state } = row;
  return (
    <div className="pt-3">
      <Note tone="ink" role="status">
        {t("signoff.done", {
          item: `${item.code} ${inLocale(locale, item.titleZh, item.titleEn)}`,
          state: t(`domain.reportState.${state}`),
        })}
      </Note>
    </div>
  );
}
