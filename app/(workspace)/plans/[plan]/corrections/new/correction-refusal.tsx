// The report cannot be put right here and now: why not, whom to ask, or where the correction in the way is.
import { hrefTo, milestoneHref, titleOf, type View } from "@/components/status/view";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import type { CorrectionForm } from "@/lib/data/correction-form";
import { rolesWith } from "@/lib/domain/permissions";

export function CorrectionRefusal({ view, form }: { view: View; form: CorrectionForm }) {
  const { t } = view;
  const { item, may, obstacle, inTheWay } = form;
  const roles = rolesWith("report.correct").map((role) => t(`domain.role.${role}`));
  const links = (
    <>
      {may && inTheWay ? (
        <Link className="lnk" href={hrefTo(view, `corrections/${inTheWay}`)}>
          {t("corrections.refused.open")}
        </Link>
      ) : null}
      <Link className="lnk" href={milestoneHref(view, item.code)}>
        {`${item.code} ${titleOf(view, item)}`}
      </Link>
    </>
  );
  return (
    <div className="page py-10">
      <EmptyState
        icon="lock"
        level={1}
        title={t(may ? "corrections.refused.title" : "corrections.refused.notAllowed")}
        action={links}
      >
        {may
          ? t(`corrections.refused.${obstacle ?? "notAccepted"}`)
          : t("errors.askWhom", { roles: roles.join(", ") })}
      </EmptyState>
    </div>
  );
}
