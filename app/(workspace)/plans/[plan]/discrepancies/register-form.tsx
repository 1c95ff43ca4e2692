// The ruling form of a row with what it is sent along with; none for those who do not rule, nor at a past date.
import { refusalWords, rulingFormWords } from "@/components/discrepancies/form-words";
import type { RegisterFilter, RegisterRow } from "@/components/discrepancies/register-row";
import { RulingForm } from "@/components/discrepancies/ruling-form";
import { can } from "@/lib/domain/permissions";
import type { Page } from "@/app/(workspace)/plans/[plan]/read-page";

export function mayRule({ actor, plan }: Page): boolean {
  return can(actor, "discrepancy.rule", { plan });
}

export function formUnder(
  page: Page,
  show: RegisterFilter,
  plan: { publishedOn: Date | null; startsOn: Date },
) {
  if (!mayRule(page) || !page.dates.live) return null;
  const first = (plan.publishedOn ?? plan.startsOn).toISOString().slice(0, 10);
  const [words, refusal] = [rulingFormWords(page.locale), refusalWords(page.locale)];
  return function FormUnder(row: RegisterRow) {
    const [newest] = row.history;
    const effectiveOn = newest && newest.effectiveOn > first ? newest.effectiveOn : first;
    return (
      <RulingForm
        words={words}
        refusal={refusal}
        around={{ plan: page.plan, show, effectiveOn, today: page.today }}
        asked={{
          code: row.code,
          ruled: row.history.length,
          numeric: row.readings.length > 0,
          places: [
            { value: row.valueA, place: row.places[0] },
            { value: row.valueB, place: row.places[1] },
          ],
        }}
      />
    );
  };
}
