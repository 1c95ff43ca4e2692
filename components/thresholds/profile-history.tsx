// The versions of the thresholds, newest first: what changed, confirmed by which document, by whom, since when.
import { profileName } from "@/components/status/profile-words";
import { Timeline } from "@/components/ui/timeline";
import { toLocalDate } from "@/lib/domain/calendar";
import { type ProfileVersion, thresholdsOf } from "@/lib/domain/milestone/profile";
import type { Translator } from "@/messages";
import { changeWords, isShippedVersion, sourceWords } from "./threshold-words";

export type KnownVersion = ProfileVersion & { by: string | null };
type ProfileHistoryProps = {
  t: Translator;
  /** The oldest first. */
  versions: readonly KnownVersion[];
  asOf: string;
};

export function ProfileHistory({ t, versions, asOf }: ProfileHistoryProps) {
  return (
    <Timeline
      label={t("rules.thresholds.history")}
      ground="paper"
      entries={versions
        .map((version, index) => ({
          key: String(version.profile.version),
          title: t("rules.thresholds.version", {
            version: version.profile.version,
            name: profileName(t, version.profile),
          }),
          when: stateWords(t, version, asOf),
          tone: version.profile.confirmed ? ("formal" as const) : ("dot" as const),
          children: <Decided t={t} version={version} before={versions[index - 1] ?? null} />,
        }))
        .toReversed()}
    />
  );
}

function stateWords(t: Translator, { profile, effectiveOn }: KnownVersion, asOf: string): string {
  if (effectiveOn > asOf) return t("rules.thresholds.ahead");
  return t(`rules.thresholds.state.${profile.confirmed ? "confirmed" : "open"}`);
}

type DecidedProps = { t: Translator; version: KnownVersion; before: KnownVersion | null };

function Decided({ t, version, before }: DecidedProps) {
  const { profile, acceptedAt, by } = version;
  const changes = before && changeWords(t, thresholdsOf(before.profile), thresholdsOf(profile));
  const words = changes?.length ? changes.join(t("rules.separator")) : null;
  return (
    <>
      <span className="block text-ink">
        {words ?? t(`rules.thresholds.${before ? "confirmedOnly" : "first"}`)}
      </span>
      <span className="block">{sourceWords(t, version)}</span>
      <span className="block text-ink-3">
        {t("rules.thresholds.decided", {
          since: isShippedVersion(version) ? "always" : "day",
          effectiveOn: version.effectiveOn,
          by: by ?? t("rules.thresholds.byProduct"),
          on: toLocalDate(acceptedAt),
        })}
      </span>
    </>
  );
}
