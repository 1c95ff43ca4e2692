// The buttons of the entry from its table of transitions; for those one may not press, why not.
import { DecideForm } from "@/components/amendments/decide-forms";
import { formWords } from "@/components/amendments/form-words";
import type { View } from "@/components/status/view";
import type { AmendmentDetail } from "@/lib/data/amendment-register";
import {
  type AmendmentTransitionName,
  amendmentTransitions,
} from "@/lib/domain/amendment/amendment-transitions";
import { can, type Permission, rolesWith } from "@/lib/domain/permissions";
import { transitionsFrom } from "@/lib/domain/workflow";
import type { Page } from "@/app/(workspace)/plans/[plan]/read-page";
import { issuedWords } from "./amendment-paper";

type AmendmentMovesProps = { page: Page; view: View; detail: AmendmentDetail };
type Why = "own" | "others" | "role" | "moved";

export function AmendmentMoves({ page, view, detail }: AmendmentMovesProps) {
  const { t, locale } = view;
  const { amendment, items } = detail;
  const words = formWords(locale);
  const touches = {
    issued: issuedWords(view, detail.issued),
    pastDue: items.some(({ pastDue }) => pastDue),
  };
  return (
    <div className="no-print grid gap-6">
      {transitionsFrom(amendmentTransitions, amendment.state).map(({ name, permission }) => {
        const why = whyNot(page, detail, name, permission);
        return why === null ? (
          <DecideForm
            key={name}
            plan={page.plan}
            amendmentId={amendment.id}
            expectedVersion={amendment.version}
            move={name}
            touches={touches}
            words={words}
          />
        ) : (
          <p key={name} className="text-sm text-ink-3">
            {t("amendments.detail.mayNot", {
              move: t(`amendments.transition.${name}`),
              why: whyWords(view, why, permission),
            })}
          </p>
        );
      })}
    </div>
  );
}

function whyNot(
  { actor, plan }: Page,
  { amendment, items }: AmendmentDetail,
  name: AmendmentTransitionName,
  permission: Permission,
): Why | null {
  if (!can(actor, permission, { plan })) return "role";
  const own = amendment.proposedById === actor.personId;
  if (name === "withdraw") return own ? null : "others";
  if (own) return "own";
  return name === "putInForce" && items.some(({ moved }) => moved) ? "moved" : null;
}

function whyWords({ t }: View, why: Why, permission: Permission): string {
  const roles = rolesWith(permission).map((role) => t(`domain.role.${role}`));
  return t(`amendments.detail.why.${why}`, { roles: roles.join(t("reviews.separator")) });
}
