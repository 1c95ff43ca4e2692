import { WorkRefusal } from "@/components/reports/work-refusal";
import type { Translator } from "@/messages";

/** Within the plan, but neither of the unit addressed nor of the commission: says whom to ask. */
export function NoticeRefusal({ t }: { t: Translator }) {
  return (
    <WorkRefusal t={t} permission="notice.send" title={t("supervision.register.refusalTitle")} />
  );
}
