// Open proposals, for those who may read them: compared, previewed, decided.
import { OpenProposal } from "@/components/definitions/open-proposal";
import { ProposalComparison } from "@/components/definitions/proposal-comparison";
import { hrefTo, type View } from "@/components/status/view";
import { Note } from "@/components/ui/note";
import { Section } from "@/components/ui/section";
import type { DefinitionDetail, DefinitionVersion } from "@/lib/data/definition-bench";
import { isProposer } from "@/lib/domain/definition/proposal";
import { can, rolesWith } from "@/lib/domain/permissions";
import type { Page } from "@/app/(workspace)/plans/[plan]/read-page";

type OpenProposalsProps = {
  page: Page;
  view: View;
  detail: DefinitionDetail;
  newest: DefinitionVersion;
};

export function OpenProposals({ page, view, detail, newest }: OpenProposalsProps) {
  const { actor, plan, dates, today, t } = page;
  const { item, open, mayReadProposals } = detail;
  const { lead } = item.assessment;
  const may = {
    confirm: dates.live && can(actor, "definition.confirm", { plan }),
    propose: dates.live && can(actor, "definition.propose", { plan, lead }),
  };
  const roles = rolesWith("definition.confirm").map((role) => t(`domain.role.${role}`));
  const confirmed = detail.points.filter((each) => each.state === "confirmed");
  return (
    <Section
      title={t("definitions.detail.open")}
      note={open.length > 0 ? t("definitions.groupCount", { count: open.length }) : null}
    >
      {mayReadProposals ? null : (
        <Note>
          {t("definitions.detail.openHidden", { roles: roles.join(t("reviews.separator")) })}
        </Note>
      )}
      {mayReadProposals && open.length === 0 ? (
        <p className="text-sm text-ink-2">{t("definitions.detail.openNone")}</p>
      ) : null}
      {open.map((each) => {
        const { content, organisation, proposedById } = each.proposal;
        return (
          <OpenProposal
            key={each.proposal.id}
            view={view}
            open={each}
            comparison={
              <ProposalComparison
                view={view}
                content={content}
                newest={newest}
                points={confirmed}
              />
            }
            may={{
              confirm: may.confirm,
              withdraw: may.propose && isProposer(actor, { personId: proposedById, organisation }),
            }}
            back={hrefTo(view, `definitions/${encodeURIComponent(item.code)}`)}
            today={today}
          />
        );
      })}
    </Section>
  );
}
