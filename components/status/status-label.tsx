// An assessed item's status as every screen prints it: mark (shape, fill) and word, in the colour of the status.
import { StatusLabel as MarkedWords } from "@/components/charts/status-mark";
import type { Assessment } from "@/lib/domain/milestone/assessment";
import type { Translator } from "@/messages";
import { statusWords } from "@/messages/words";

type StatusLabelProps = { t: Translator; assessment: Assessment; size?: number };

export function StatusLabel({ t, assessment, size }: StatusLabelProps) {
  const { kind, status, severe, provisional, extensionInForce, workingDueOn } = assessment;
  const extended = status === "overdue" && extensionInForce;
  return (
    <MarkedWords
      kind={kind}
      status={status}
      severe={severe}
      provisional={provisional}
      {...(size === undefined ? {} : { size })}
      {...(extended ? { note: `${t("domain.mark.extensionInForce")} ${workingDueOn}` } : {})}
    >
      {statusWords(t, assessment)}
    </MarkedWords>
  );
}
