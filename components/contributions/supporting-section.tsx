// 配合单位 in the lead's panel: who has answered and when, their words, rows and files, and the way to take them over.
import type { Translator } from "@/messages";
import { AskForm } from "./ask-form";
import { askWords, takeWords } from "./section-words";
import type { SupportingView } from "./contribution-view";
import { UnitPart } from "./unit-part";

type SupportingSectionProps = { t: Translator; supporting: SupportingView };

export function SupportingSection({ t, supporting }: SupportingSectionProps) {
  const { units, keys } = supporting;
  if (units.length === 0) return null;
  const answered = units.filter((unit) => unit.contribution?.state === "answered").length;
  const asked = units.some((unit) => unit.contribution?.askedAt);
  const waiting = units.filter(
    (unit) => unit.mayAsk && unit.contribution?.state !== "answered",
  ).length;
  const words = askWords(t);
  return (
    <section id="contributions" className="mt-5 min-w-0">
      <div className="flex flex-wrap items-baseline gap-x-3 border-t border-line-strong py-2">
        <h2 className="text-sm">{t("contributions.title")}</h2>
        <p className="text-xs text-ink-3">
          {t("contributions.section.note", { answered, total: units.length })}
        </p>
        {waiting > 1 ? (
          <span className="ml-auto">
            <AskForm fields={{ ...keys, organisation: "" }} words={words}>
              {t(asked ? "contributions.section.chaseAll" : "contributions.section.askAll")}
            </AskForm>
          </span>
        ) : null}
      </div>
      <ul className="divide-y divide-line">
        {units.map((unit) => (
          <UnitPart
            key={unit.organisation}
            t={t}
            unit={unit}
            supporting={supporting}
            words={{ ask: words, take: takeWords(t) }}
          />
        ))}
      </ul>
    </section>
  );
}
