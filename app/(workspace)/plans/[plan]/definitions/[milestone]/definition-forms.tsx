// The forms of the parts the plan leaves open of this kind; those who may use none of them are told whom to ask.
import { formWords } from "@/components/definitions/form-words";
import { PartForm } from "@/components/definitions/part-form";
import { hrefTo, type View } from "@/components/status/view";
import { Link } from "@/components/ui/link";
import { Note } from "@/components/ui/note";
import { Section } from "@/components/ui/section";
import type { DefinitionDetail, DefinitionVersion } from "@/lib/data/definition-bench";
import { partsOf, proposalKindOf } from "@/lib/domain/definition/parts";
import { can, rolesWith } from "@/lib/domain/permissions";
import type { Page } from "@/app/(workspace)/plans/[plan]/read-page";
import { partDefaults, partChoices } from "./part-state";

type DefinitionFormsProps = {
  page: Page;
  view: View;
  detail: DefinitionDetail;
  newest: DefinitionVersion;
};

export function DefinitionForms({ page, view, detail, newest }: DefinitionFormsProps) {
  const { t } = page;
  const { item } = detail;
  const blocked = blockedWords({ page, view, detail, newest });
  const borrowed = item.readsFrom !== null;
  // A row that reads another item is a single unit: its list is that item.
  const parts = partsOf(item.assessment.kind).filter(
    (part) => !borrowed || proposalKindOf(part) !== "target",
  );
  return (
    <Section title={t("definitions.detail.change")} note={t("definitions.detail.changeNote")}>
      {borrowed ? (
        <div className="mb-3">
          <Note>{t("definitions.detail.borrowed")}</Note>
        </div>
      ) : null}
      {blocked ? (
        <Note>{blocked}</Note>
      ) : (
        <div className="no-print">
          {parts.map((part) => (
            <OnePart key={part} part={part} {...{ page, view, detail, newest }} />
          ))}
        </div>
      )}
    </Section>
  );
}

function blockedWords({ page, view, detail, newest }: DefinitionFormsProps) {
  const { actor, plan, dates, t } = page;
  if (newest.terminated) return t("definitions.detail.terminated");
  if (!dates.live) {
    const here = `definitions/${encodeURIComponent(detail.item.code)}`;
    return (
      <>
        {t("definitions.detail.pastDates", { asOf: dates.asOf })}{" "}
        <Link className="d" href={hrefTo({ plan: view.plan, keep: {} }, here)}>
          {t("definitions.detail.toToday")}
        </Link>
      </>
    );
  }
  const { lead } = detail.item.assessment;
  if (can(actor, "definition.propose", { plan, lead })) return null;
  const roles = rolesWith("definition.confirm").map((role) => t(`domain.role.${role}`));
  return t("definitions.detail.askWhom", { roles: roles.join(t("reviews.separator")) });
}

type Part = ReturnType<typeof partsOf>[number];

function OnePart({ part, ...shared }: DefinitionFormsProps & { part: Part }) {
  const { page, view, detail, newest } = shared;
  const { actor, plan, query, today, t, locale } = page;
  const { item, state, open } = detail;
  const here = `definitions/${encodeURIComponent(item.code)}`;
  const isOpen = open.some((each) => each.proposal.kind === proposalKindOf(part));
  const confirmed = detail.points.filter((each) => each.state === "confirmed").length;
  const expectedVersion = part === "checkpoints" ? confirmed : newest.version;
  // What blocks the assessment stands open.
  const wanted = state.blocking && proposalKindOf(part) === "target" && part !== "unitCount";
  return (
    <PartForm
      item={{
        plan,
        milestone: item.code,
        kind: item.assessment.kind,
        back: hrefTo(view, here),
        expectedVersion,
      }}
      part={part}
      title={t(`definitions.part.${part}`)}
      words={formWords(locale)}
      defaults={partDefaults(part, shared)}
      choices={partChoices(part, shared)}
      offer={{
        confirm: can(actor, "definition.confirm", { plan }),
        open: isOpen,
        unfolded: query["part"] === part || (wanted && !isOpen),
        today,
      }}
    />
  );
}
