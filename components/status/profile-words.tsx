// The thresholds that a page's lights rest on, printed beside them; unconfirmed ones say so.
import type { Profile } from "@/lib/domain/milestone/assessment";
import type { Translator } from "@/messages";

const nameOf = (t: Translator, { name }: Profile) =>
  name === "default" ? t("common.profileName") : name;

export function profileLabel(t: Translator, profile: Profile): string {
  return t("overview.profileLabel", {
    name: nameOf(t, profile),
    confirmed: String(profile.confirmed),
  });
}

export function profileWords(t: Translator, profile: Profile): string {
  return t("common.profile", {
    name: nameOf(t, profile),
    confirmed: String(profile.confirmed),
    behind: profile.riskBehindPoints,
    severe: profile.severeBehindPoints,
    days: profile.severeForecastDays,
  });
}

export function ProfileLine({ t, profile }: { t: Translator; profile: Profile }) {
  return profileWords(t, profile);
}
