// Beside the lead's own figure: the sum of the units' shares, or the institutions they name, each taken in one click.
import { sumOfShares, unionOfUnits } from "@/lib/domain/contribution/contribution";
import type { Translator } from "@/messages";
import { numberWords, withUnit } from "@/messages/words";
import type { SupportingView } from "./contribution-view";
import { takeWords } from "./section-words";
import { TakeButton } from "./take-button";

type ContributedReadingProps = { t: Translator; supporting: SupportingView };

export function ContributedReading({ t, supporting }: ContributedReadingProps) {
  const { units, target } = supporting;
  const shares = units.map(({ organisation, contribution }) => ({
    organisation,
    reading: contribution?.reading ?? null,
  }));
  const words = takeWords(t);
  const sum = sumOfShares(shares);
  const union = unionOfUnits(shares);
  if (sum !== null && target.kind === "count") {
    const missing = shares.filter(({ reading }) => reading === null).length;
    return (
      <p className="-mt-2 text-sm text-ink-2">
        {t("contributions.section.sum", { sum: withUnit(numberWords(sum), target.unit) })}
        {missing > 0 ? `${t("contributions.section.sumMissing", { n: missing })} ` : ""}
        <TakeButton take={{ kind: "value", value: sum }} words={words}>
          {t("contributions.section.fillSum")}
        </TakeButton>
      </p>
    );
  }
  if (union.length === 0 || target.kind !== "coverage") return null;
  return (
    <p className="-mt-2 text-sm text-ink-2">
      <TakeButton take={{ kind: "units", units: union }} words={words}>
        {t("contributions.section.tickAll", { n: union.length })}
      </TakeButton>
    </p>
  );
}
