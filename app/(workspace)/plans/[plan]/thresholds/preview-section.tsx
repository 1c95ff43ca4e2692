// The preview of a proposed set over the page's own facts and dates, and beneath it the form that saves it.
import { refusalWords, saveFormWords } from "@/components/thresholds/form-words";
import { ProfilePreviewView } from "@/components/thresholds/profile-preview";
import { SaveForm } from "@/components/thresholds/save-form";
import { changeWords, isShipped } from "@/components/thresholds/threshold-words";
import { profileName } from "@/components/status/profile-words";
import type { View } from "@/components/status/view";
import { Section } from "@/components/ui/section";
import type { ThresholdPage } from "@/lib/data/profiles";
import { type ProfileVersion, type Thresholds, thresholdsOf } from "@/lib/domain/milestone/profile";
import { toTexts } from "@/lib/domain/milestone/threshold-text";
import { previewProfile } from "@/lib/domain/rollup/profile-preview";

type PreviewSectionProps = {
  view: View;
  thresholds: ThresholdPage;
  newest: ProfileVersion;
  set: Thresholds;
  today: string;
};

export function PreviewSection({ view, thresholds, newest, set, today }: PreviewSectionProps) {
  const { t, locale } = view;
  const { board, indicators } = thresholds;
  const facts = board.items.map((item) => item.facts);
  const after = { ...board.profile, ...set };
  const preview = previewProfile({ facts, indicators, dates: board.dates }, board.profile, after);
  return (
    <Section
      className="mb-9"
      title={t("rules.thresholds.preview.title")}
      note={t("rules.thresholds.preview.note", { asOf: board.dates.asOf })}
    >
      <ProfilePreviewView
        view={view}
        preview={preview}
        titles={new Map(board.items.map((item) => [item.code, item]))}
        changes={changeWords(t, thresholdsOf(newest.profile), set)}
      >
        <SaveForm
          words={saveFormWords(t, {
            version: newest.profile.version,
            effectiveOn: newest.effectiveOn,
          })}
          refusal={refusalWords(locale)}
          sent={{
            ...toTexts(set),
            plan: view.plan,
            expectedVersion: String(newest.profile.version),
          }}
          proposed={proposedFor(view, newest, set, today)}
        />
      </ProfilePreviewView>
    </Section>
  );
}

function proposedFor({ t }: View, newest: ProfileVersion, set: Thresholds, today: string) {
  const named = newest.profile.name !== "default";
  const name = named ? profileName(t, newest.profile) : t("rules.thresholds.ownName");
  return {
    name: isShipped(set) ? null : name,
    source: "",
    effectiveOn: newest.effectiveOn > today ? newest.effectiveOn : today,
  };
}
