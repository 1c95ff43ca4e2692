// By what a figure is reckoned: scope, both dates, thresholds, rules, and the key that names it for good.
import { DefinitionList } from "@/components/ui/definition-list";
import { instantWords } from "@/components/status/instant-words";
import { scopeName } from "@/components/status/scope-name";
import type { View } from "@/components/status/view";
import { scopeText } from "@/lib/domain/rollup/scope";
import { thresholdWords } from "@/messages/figures";
import type { Explanation } from "./explanation";

type FigureBasisProps = { view: View; explanation: Explanation };

export function FigureBasis({ view, explanation }: FigureBasisProps) {
  const { t } = view;
  const { figure, scope, dates, profile, rulesVersion, comparedWith } = explanation;
  const name = profile.name === "default" ? t("common.profileName") : profile.name;
  const key = scope ? `${figure.key} · ${scopeText(scope)}` : figure.key;
  return (
    <footer className="mt-9 border-t border-line-strong pt-3">
      <DefinitionList
        rows={[
          { term: t("explain.scope"), detail: scopeName(view, scope) },
          {
            term: t("explain.asOf"),
            detail: dates.asOf,
            note: dates.live ? t("explain.live") : null,
          },
          { term: t("explain.knownBy"), detail: instantWords(dates.knownBy) },
          ...(comparedWith
            ? [
                {
                  term: t("explain.comparedWith"),
                  detail: t("explain.compared", {
                    asOf: comparedWith.asOf,
                    knownBy: instantWords(comparedWith.knownBy),
                  }),
                },
              ]
            : []),
          {
            term: t("explain.profile"),
            detail: t("explain.profileVersion", {
              name,
              version: profile.version,
              confirmed: String(profile.confirmed),
            }),
          },
          { term: "", detail: <ProfileNote words={thresholdWords(t, profile)} /> },
          { term: t("explain.rules"), detail: rulesVersion },
          { term: t("explain.key"), detail: <code className="text-xs">{key}</code> },
        ]}
      />
    </footer>
  );
}

function ProfileNote({ words }: { words: string }) {
  return <span className="text-xs leading-[1.7] text-ink-3">{words}</span>;
}
