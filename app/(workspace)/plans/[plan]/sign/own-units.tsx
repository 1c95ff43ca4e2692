// How the head's own units sign, with the forms to change it and to appoint who stands in.
import { UnitSettings } from "@/components/signoff/unit-settings";
import { Link } from "@/components/ui/link";
import { Section } from "@/components/ui/section";
import type { PlanBoard } from "@/lib/data/plan-board";
import { listUnitSigning } from "@/lib/data/sign-off-modes";
import { listColleagues } from "@/lib/data/signers";
import { unitsOf } from "@/lib/data/work";
import { deputyFor } from "@/lib/domain/signoff/deputy";
import { inLocale } from "@/messages";
import { quarterWords } from "@/messages/words";
import type { Page } from "../read-page";

type OwnUnitsProps = {
  page: Page;
  board: PlanBoard;
  waiting: readonly { unit: string; period: string }[];
};

export async function OwnUnits({ page, board, waiting }: OwnUnitsProps) {
  const { actor, plan, t, locale, today } = page;
  const codes = unitsOf(actor, plan, "report.sign");
  const units = await listUnitSigning(actor, board, { codes, today });
  const colleagues = await listColleagues(actor, { planId: board.plan.id, units: codes, today });
  return units.map((unit) => {
    const periods = [
      ...new Set(waiting.filter((row) => row.unit === unit.code).map((row) => row.period)),
    ];
    const standsInFor = deputyFor(actor, { plan, lead: unit.code });
    return (
      <Section
        key={unit.code}
        id={`unit-${unit.code}`}
        className="mt-9 max-sm:mt-7"
        title={t("signoff.settings.title", { unit: inLocale(locale, unit.nameZh, unit.nameEn) })}
        note={standsInFor ? t("signoff.settings.standsInFor", { head: standsInFor }) : undefined}
      >
        {unit.mode === "paper" && periods.length > 0 ? (
          <p className="mb-3 flex flex-wrap gap-x-4 text-sm text-ink-2">
            {t("signoff.settings.paperText")}
            {periods.map((period) => (
              <Link
                key={period}
                className="lnk"
                href={`/plans/${encodeURIComponent(plan)}/sign/sheet?unit=${unit.code}&period=${period}`}
              >
                {t("signoff.sheet.open", { quarter: quarterWords(t, period) })}
              </Link>
            ))}
          </p>
        ) : null}
        <UnitSettings
          {...{ t, locale, unit }}
          at={{ plan, today }}
          colleagues={colleagues.get(unit.code) ?? []}
          mayChange={standsInFor === null}
        />
      </Section>
    );
  });
}
