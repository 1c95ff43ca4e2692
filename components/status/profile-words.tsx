// The thresholds that a page's lights rest on, printed beside them; unconfirmed ones say so. They open to every one of
// them in words.
import { Link } from "@/components/ui/link";
import type { Profile } from "@/lib/domain/milestone/assessment";
import type { Translator } from "@/messages";
import { hrefTo, type View } from "./view";

export const profileName = (t: Translator, { name }: Pick<Profile, "name">) =>
  name === "default" ? t("common.profileName") : name;

export function profileLabel(t: Translator, profile: Profile): string {
  return t("overview.profileLabel", {
    name: profileName(t, profile),
    confirmed: String(profile.confirmed),
  });
}

export function profileWords(t: Translator, profile: Profile): string {
  return t("common.profile", {
    name: profileName(t, profile),
    confirmed: String(profile.confirmed),
    behind: profile.riskBehindPoints,
    severe: profile.severeBehindPoints,
    days: profile.severeForecastDays,
  });
}

export function ProfileLine({ view, profile }: { view: View; profile: Profile }) {
  return (
    <Link
      href={hrefTo(view, "thresholds")}
      className="d inline-block py-0.5 leading-[1.7] max-sm:py-2.5"
    >
      {profileWords(view.t, profile)}
    </Link>
  );
}
