// 批示 about the item, for those who may read them, and for leaders and the secretary the way to another.
import { InstructionTable } from "@/components/instructions/instruction-table";
import { hrefTo, type View } from "@/components/status/view";
import { Link } from "@/components/ui/link";
import { Section } from "@/components/ui/section";
import { getInstructionsOf } from "@/lib/data/instructions";
import type { MilestoneDetail } from "@/lib/data/milestones";
import { rolesOn } from "@/lib/domain/actor";
import { modesOf } from "@/lib/domain/instruction/instruction";
import { can } from "@/lib/domain/permissions";
import type { Page } from "@/app/(workspace)/plans/[plan]/read-page";

type MilestoneInstructionsProps = { page: Page; view: View; detail: MilestoneDetail };

export async function MilestoneInstructions({ page, view, detail }: MilestoneInstructionsProps) {
  const { actor, plan, now } = page;
  const { t } = view;
  const { board, item, concerned } = detail;
  if (!can(actor, "supervision.read", concerned)) return null;
  const rows = await getInstructionsOf(actor, board, { item: item.code }, now);
  const gives = can(actor, "instruction.give", { plan });
  if (rows.length === 0 && !gives) return null;
  const way = modesOf(rolesOn(actor, plan)).includes("online") ? "give" : "record";
  return (
    <Section
      id="instructions"
      title={t("instructions.item.title")}
      className="mt-9 max-sm:mt-7"
      aside={
        gives ? (
          <Link
            className="lnk no-print max-sm:inline-block max-sm:py-3"
            href={hrefTo({ plan, keep: {} }, "instructions/new", { items: item.code })}
          >
            {t(`instructions.item.${way}`)}
          </Link>
        ) : null
      }
    >
      {rows.length > 0 ? (
        <InstructionTable view={view} rows={rows} />
      ) : (
        <p className="py-2 text-sm text-ink-2">{t("instructions.item.none")}</p>
      )}
    </Section>
  );
}
