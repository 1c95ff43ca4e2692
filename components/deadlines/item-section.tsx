// 时限变更表 on the item's page, with the way to another date or why there is none now.
import { hrefTo, type View } from "@/components/status/view";
import { ButtonLink } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import { Note } from "@/components/ui/note";
import { Section } from "@/components/ui/section";
import type { DeadlineRow } from "@/lib/domain/deadline/deadline-table";
import type { WhichChange } from "@/lib/domain/deadline/which-change";
import type { Assessment } from "@/lib/domain/milestone/assessment";
import { rolesWith } from "@/lib/domain/permissions";
import { ChangeTable } from "./change-table";

type ItemSectionProps = {
  view: View;
  assessment: Pick<
    Assessment,
    "code" | "dueOn" | "extensions" | "rectifications" | "promisesMissed"
  >;
  rows: readonly DeadlineRow[];
  /** null: nothing is asked for here (an earlier day, or not this reader's to ask). */
  which: WhichChange | null;
  /** The request under way that this reader may open. */
  openId: string | null;
  /** Whether reasons are this reader's to read. */
  concerned: boolean;
};

export function ItemSection(props: ItemSectionProps) {
  const { view, assessment, rows, concerned } = props;
  const { t } = view;
  const roles = rolesWith("supervision.read").map((role) => t(`domain.role.${role}`));
  return (
    <Section
      id="deadlines"
      title={t("deadlines.table.title")}
      note={rows.length > 1 ? countWords(view, assessment) : null}
      aside={
        <Link className="lnk" href={hrefTo(view, "deadlines")}>
          {t("deadlines.item.register")}
        </Link>
      }
      className="mt-9 max-sm:mt-7"
    >
      {rows.length > 1 ? (
        <ChangeTable view={view} rows={rows} />
      ) : (
        <p className="text-sm text-ink-2">
          {t("deadlines.table.unchanged", { day: assessment.dueOn })}
        </p>
      )}
      <OtherDate {...props} />
      {rows.length > 1 && !concerned ? (
        <div className="mt-3">
          <Note>{t("deadlines.table.hidden", { roles: roles.join(t("reviews.separator")) })}</Note>
        </div>
      ) : null}
    </Section>
  );
}

function countWords({ t }: View, assessment: ItemSectionProps["assessment"]): string {
  const { extensions, rectifications, promisesMissed: missed } = assessment;
  return t("deadlines.item.count", { extensions, rectifications, missed });
}

function OtherDate({ view, assessment, which, openId }: ItemSectionProps) {
  const { t } = view;
  const open = openId ? (
    <ButtonLink href={hrefTo(view, `deadlines/${openId}`)}>
      {t("deadlines.item.openRequest")}
    </ButtonLink>
  ) : null;
  if (which === null) return open && <div className="no-print mt-3">{open}</div>;
  if (which.kind === null) {
    return (
      <div className="no-print mt-3 flex flex-wrap items-center gap-3 text-sm text-ink-2">
        <p>{t(`deadlines.obstacle.${which.obstacle}`)}</p>
        {open}
      </div>
    );
  }
  return (
    <div className="no-print mt-3">
      <ButtonLink href={hrefTo(view, "deadlines/new", { item: assessment.code })}>
        {t(`deadlines.item.${which.kind === "extension" ? "ask" : "promise"}`)}
      </ButtonLink>
    </div>
  );
}
