// The versions of a definition, the newest first: what changed, since when, by which paper; and proposals decided.
import { hrefTo, type View } from "@/components/status/view";
import { Link } from "@/components/ui/link";
import { Section } from "@/components/ui/section";
import { Timeline } from "@/components/ui/timeline";
import type { AmendmentKind } from "@/lib/domain/amendment/amendment-input";
import { toLocalDate } from "@/lib/domain/calendar";
import type { DefinitionContent } from "@/lib/domain/definition/proposal";
import type { ProposalState } from "@/lib/domain/definition/proposal-transitions";
import { isSame } from "@/lib/domain/plan/same";
import { contentPartWords } from "@/messages/definition-words";
import { numberWords } from "@/messages/words";
import type { StandingVersion } from "./standing";

/** What a version differs in from the one before it. */
function changeWords({ t }: View, version: StandingVersion, before: StandingVersion | undefined) {
  if (!before) return t("definitions.detail.versionChange.first");
  const words = [
    version.terminated && !before.terminated ? t("amendments.value.terminated") : null,
    version.dueOn === before.dueOn
      ? null
      : `${t("amendments.part.dueOn")} ${before.dueOn} → ${version.dueOn}`,
    version.startsOn === before.startsOn
      ? null
      : `${t("amendments.part.startsOn")} ${version.startsOn ?? t("amendments.value.none")}`,
    isSame(version.target, before.target) ? null : t("definitions.detail.versionChange.target"),
    version.weight === before.weight
      ? null
      : t("definitions.detail.versionChange.weight", {
          from: numberWords(before.weight),
          to: numberWords(version.weight),
        }),
    version.cadence === before.cadence
      ? null
      : t("definitions.detail.versionChange.cadence", {
          from: t(`definitions.cadence.${before.cadence}`),
          to: t(`definitions.cadence.${version.cadence}`),
        }),
  ].filter((each) => each !== null);
  return words.length > 0
    ? words.join(t("reviews.separator"))
    : t("definitions.detail.versionChange.other");
}

/** An amendment or erratum in force, and the versions it made of this item. */
export type VersionEntry = {
  id: string;
  kind: AmendmentKind;
  number: number;
  document: string;
  /** First and last of the versions it made; the first is its own, later ones are told again with it. */
  from: number;
  to: number;
};

function VersionSource({
  view,
  version,
  entry,
}: {
  view: View;
  version: StandingVersion;
  entry: VersionEntry | undefined;
}) {
  const { t } = view;
  if (!entry) {
    return version.document ? (
      <p>{t("definitions.detail.document", { document: version.document })}</p>
    ) : null;
  }
  const { kind, number } = entry;
  const words = t(`amendments.version.${kind}`, { number });
  return (
    <p>
      <Link className="lnk" href={hrefTo(view, `amendments/${entry.id}`)}>
        {version.version === entry.from
          ? words
          : t("amendments.version.restated", { entry: words })}
      </Link>{" "}
      {entry.document}
    </p>
  );
}

type DefinitionVersionsProps = {
  view: View;
  versions: readonly StandingVersion[];
  entries?: readonly VersionEntry[];
};

export function DefinitionVersions({ view, versions, entries = [] }: DefinitionVersionsProps) {
  const { t } = view;
  return (
    <Section weight="minor" title={t("definitions.detail.versions")}>
      <Timeline
        label={t("definitions.detail.versions")}
        entries={versions.toReversed().map((version) => ({
          key: String(version.version),
          title: t("definitions.detail.version", { version: version.version }),
          tone: version.document ? ("formal" as const) : ("dot" as const),
          children: (
            <>
              <p>
                {changeWords(
                  view,
                  version,
                  versions.find((each) => each.version === version.version - 1),
                )}
              </p>
              <p>
                {t("definitions.detail.versionLine", {
                  on: version.effectiveOn,
                  accepted: toLocalDate(version.acceptedAt),
                })}
              </p>
              <VersionSource
                view={view}
                version={version}
                entry={entries.find(
                  ({ from, to }) => version.version >= from && version.version <= to,
                )}
              />
            </>
          ),
        }))}
      />
    </Section>
  );
}

export type DecidedProposal = {
  id: string;
  content: DefinitionContent;
  state: ProposalState;
  decidedAt: Date | null;
  decidedByName: string | null;
  proposedAt: Date;
  proposedByName: string;
  reason: string | null;
};

export function DecidedProposals({
  view: { t },
  proposals,
}: {
  view: View;
  proposals: readonly DecidedProposal[];
}) {
  if (proposals.length === 0) return null;
  return (
    <Section weight="minor" title={t("definitions.detail.decided")}>
      <ul className="text-xs">
        {proposals.map((each) => (
          <li key={each.id} className="border-b border-line py-1.5 leading-[1.6] text-ink-2">
            <b className="text-sm text-ink">
              {contentPartWords(t, each.content)} · {t(`definitions.proposalState.${each.state}`)}
            </b>
            <p>
              {t("definitions.detail.proposedBy", {
                name: each.proposedByName,
                on: toLocalDate(each.proposedAt),
              })}
            </p>
            {each.decidedAt ? (
              <p>
                {t(`definitions.proposalState.${each.state}`)}{" "}
                {t("definitions.detail.decidedLine", {
                  name: each.decidedByName ?? "",
                  on: toLocalDate(each.decidedAt),
                })}
              </p>
            ) : null}
            {each.reason ? (
              <p className="whitespace-pre-wrap">
                {t("definitions.detail.reason", { reason: each.reason })}
              </p>
            ) : null}
          </li>
        ))}
      </ul>
    </Section>
  );
}
