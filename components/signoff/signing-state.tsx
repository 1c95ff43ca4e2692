// How a unit signs now: the way, who answers for it, whose accounts sign, who stands in; and what is missing.
import { DefinitionList } from "@/components/ui/definition-list";
import { Note } from "@/components/ui/note";
import type { Translator } from "@/messages";
import { momentWords } from "@/messages/instants";
import type { UnitSigningView } from "./signing-view";

type SigningStateProps = { t: Translator; unit: UnitSigningView };

export function SigningState({ t, unit }: SigningStateProps) {
  const { mode, setting, heads } = unit;
  const none = <span className="text-ink-3">{t("signoff.state.none")}</span>;
  const and = t("signoff.separator");
  return (
    <div className="grid gap-2.5">
      <DefinitionList
        layout="inline"
        rows={[
          {
            term: t("signoff.state.mode"),
            detail: t(`signoff.mode.${mode}`),
            note: setting
              ? t("signoff.state.setBy", {
                  name: setting.setByName,
                  at: momentWords(setting.setAt),
                })
              : t("signoff.state.default"),
          },
          {
            term: t("signoff.state.responsible"),
            detail: setting
              ? t("signoff.state.person", {
                  name: setting.responsible,
                  post: setting.responsiblePost,
                })
              : none,
          },
          {
            term: t("signoff.state.heads"),
            detail: heads.length > 0 ? heads.map(({ name }) => name).join(and) : none,
          },
        ]}
      />
      <SigningGapNote t={t} unit={unit} />
    </div>
  );
}

/** Nobody can sign: who must act. */
export function SigningGapNote({ t, unit }: SigningStateProps) {
  const { gap, setting } = unit;
  if (gap === null) return null;
  return (
    <Note tone="ink" title={t(`signoff.gap.${gap}`)}>
      {t(`signoff.gapText.${gap}`, { name: setting?.responsible ?? "" })}
    </Note>
  );
}
