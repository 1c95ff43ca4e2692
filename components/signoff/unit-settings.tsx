// Everything about how one unit signs: as it is, and the forms for whoever may change it.
import { Disclosure } from "@/components/ui/disclosure";
import { Section } from "@/components/ui/section";
import type { Locale, Translator } from "@/messages";
import { DeputyForm } from "./deputy-form";
import { DeputyList } from "./deputy-list";
import { deputyFormWords, modeFormWords, refusalWords } from "./form-words";
import { ModeForm } from "./mode-form";
import { SigningState } from "./signing-state";
import type { UnitSigningView } from "./signing-view";

type UnitSettingsProps = {
  t: Translator;
  locale: Locale;
  at: { plan: string; today: string };
  unit: UnitSigningView;
  colleagues: readonly { personId: string; name: string }[];
  /** A deputy reads this and changes nothing. */
  mayChange: boolean;
};

export function UnitSettings({ t, locale, at, unit, colleagues, mayChange }: UnitSettingsProps) {
  const refusal = refusalWords(locale);
  const here = { ...at, unit: unit.code };
  return (
    <div className="grid gap-x-12 gap-y-6 lg:grid-cols-2">
      <Section weight="minor" title={t("signoff.settings.way")}>
        <SigningState t={t} unit={unit} />
        {mayChange ? (
          <Disclosure
            className="mt-2"
            summary={t("signoff.settings.change")}
            open={unit.gap !== null}
          >
            <ModeForm
              {...{ refusal, mode: unit.mode, setting: unit.setting }}
              plan={at.plan}
              unit={unit.code}
              words={modeFormWords(t)}
            />
          </Disclosure>
        ) : null}
      </Section>
      <Section weight="minor" title={t("signoff.deputy.title")} note={t("signoff.deputy.note")}>
        <DeputyList t={t} at={here} deputies={unit.deputies} refusal={mayChange ? refusal : null} />
        {mayChange ? (
          <Disclosure className="mt-2" summary={t("signoff.deputy.appoint")}>
            {colleagues.length > 0 ? (
              <DeputyForm
                {...{ at: here, colleagues, refusal, heads: unit.heads }}
                words={deputyFormWords(t)}
              />
            ) : (
              <p className="text-sm text-ink-2">{t("signoff.deputy.nobody")}</p>
            )}
          </Disclosure>
        ) : null}
      </Section>
    </div>
  );
}
