// The kind of an item: its outline and its word.
import { KindIcon } from "@/components/charts/status-mark";
import type { MilestoneKind } from "@/lib/domain/milestone/milestone";
import type { Translator } from "@/messages";

type KindLabelProps = { t: Translator; kind: MilestoneKind; long?: boolean };

export function KindLabel({ t, kind, long = false }: KindLabelProps) {
  return (
    <span className="inline-flex items-center gap-1 align-middle whitespace-nowrap">
      <KindIcon kind={kind} />
      {t(long ? `domain.kindLong.${kind}` : `domain.kind.${kind}`)}
    </span>
  );
}
