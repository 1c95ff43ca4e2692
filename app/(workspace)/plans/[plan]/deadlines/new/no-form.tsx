// Why no other date may be asked for now, and where to go instead.
import { hrefTo, milestoneHref, titleOf, type View } from "@/components/status/view";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import type { DeadlineForm } from "@/lib/data/deadline-register";

export function NoForm({ view, form }: { view: View; form: DeadlineForm }) {
  const { t } = view;
  const { item, which, openChangeId } = form;
  if (which.kind !== null) return null;
  return (
    <div className="page py-10">
      <EmptyState
        level={1}
        title={`${item.code} ${titleOf(view, item)}`}
        action={
          <>
            {openChangeId ? (
              <ButtonLink variant="primary" href={hrefTo(view, `deadlines/${openChangeId}`)}>
                {t("deadlines.item.openRequest")}
              </ButtonLink>
            ) : null}
            <ButtonLink href={milestoneHref(view, item.code)}>{t("common.open")}</ButtonLink>
          </>
        }
      >
        {t(`deadlines.obstacle.${which.obstacle}`)}
      </EmptyState>
    </div>
  );
}
