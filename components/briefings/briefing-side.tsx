// Beside a paper: who did what and when, on which data it stands, and what is to be done next.
import { instantWords } from "@/components/status/instant-words";
import { hrefTo, type View } from "@/components/status/view";
import { DefinitionList } from "@/components/ui/definition-list";
import { Link } from "@/components/ui/link";
import { Note } from "@/components/ui/note";
import { Section } from "@/components/ui/section";
import type { BriefingMove } from "@/lib/domain/briefing/briefing-transitions";
import { quarterWords } from "@/messages/words";
import type { BriefingView } from "./briefing-view";
import { briefingFormWords } from "./form-words";
import { IssueForm, ReturnForm, StepForm } from "./move-forms";

type SideProps = {
  view: View;
  briefing: BriefingView;
  moves: readonly BriefingMove[];
  /** Proposed as the name to print. */
  signatory: string;
};

export function BriefingSide({ view, briefing, moves, signatory }: SideProps) {
  const { t } = view;
  return (
    <>
      {moves.length > 0 ? (
        <Section title={t("briefings.page.steps")} weight="minor">
          <Steps view={view} briefing={briefing} moves={moves} signatory={signatory} />
        </Section>
      ) : null}
      <Section title={t("briefings.page.facts")} weight="minor">
        <Facts view={view} briefing={briefing} />
      </Section>
    </>
  );
}

function Steps({ view, briefing, moves, signatory }: SideProps) {
  const { t, locale, plan } = view;
  const words = briefingFormWords(locale);
  const ref = { plan, id: briefing.id, version: briefing.version };
  const check = moves.find(({ name }) => name === "check");
  const has = (name: BriefingMove["name"]) => moves.some((move) => move.name === name);
  return (
    <div className="grid gap-5">
      {check ? (
        <StepForm name="check" ownWork={check.ownWork} briefing={ref} words={words} />
      ) : null}
      {has("issue") ? <IssueForm signatory={signatory} briefing={ref} words={words} /> : null}
      {has("return") ? <ReturnForm briefing={ref} words={words} /> : null}
      {has("rebase") ? <StepForm name="rebase" briefing={ref} words={words} /> : null}
      {briefing.state === "checked" && !has("issue") ? (
        <Note>{t("briefings.page.waitsIssue")}</Note>
      ) : null}
    </div>
  );
}

function Facts({ view, briefing }: Pick<SideProps, "view" | "briefing">) {
  const { t } = view;
  const { drafted, edited, checked, returned, issued, asOf, knownBy, issueId, period } = briefing;
  const quarter = quarterWords(t, period);
  const said = (stamp: { at: Date; by: string }) =>
    t("briefings.page.by", { name: stamp.by, at: instantWords(stamp.at) });
  const row = (term: string, stamp: { at: Date; by: string } | null) =>
    stamp ? [{ term, detail: said(stamp) }] : [];
  return (
    <DefinitionList
      layout="stacked"
      rows={[
        {
          term: t("briefings.page.factsDates"),
          detail: (
            <>
              <Link href={hrefTo(view, `periods/${period}`)} className="lnk">
                {issueId === null
                  ? t("briefings.page.basisLive", { quarter })
                  : t("briefings.page.basisIssued", { quarter })}
              </Link>
              <br />
              {t("briefings.register.dates", { asOf, knownBy: instantWords(knownBy) })}
            </>
          ),
        },
        ...row(t("briefings.page.drafted"), drafted),
        ...row(t("briefings.page.edited"), edited),
        ...(returned && briefing.state === "drafted"
          ? [
              {
                term: t("briefings.page.returned"),
                detail: (
                  <>
                    {said(returned)}
                    <br />
                    {t("briefings.page.reason", { reason: returned.reason })}
                  </>
                ),
              },
            ]
          : []),
        ...row(t("briefings.page.checked"), checked),
        ...row(t("briefings.page.issued"), issued),
      ]}
    />
  );
}
