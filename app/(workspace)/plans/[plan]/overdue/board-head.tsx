// The head of the board: its sentence, the dates, and the ways to the notices and to a file.
import { AsOfPicker, BasisNote } from "@/components/plans/view-dates-bar";
import { ExportLink } from "@/components/status/export-link";
import { exportHref, hrefTo, type View } from "@/components/status/view";
import { ButtonLink } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import { Note } from "@/components/ui/note";
import { PageHeader } from "@/components/ui/page-header";
import type { PlanBoard } from "@/lib/data/plan-board";
import { can } from "@/lib/domain/permissions";
import { type BoardFilter, filterParams } from "@/lib/domain/supervision/board";
import { basisOf, type Page } from "../read-page";
import { BoardLead } from "./board-lead";

type BoardHeadProps = {
  page: Page;
  view: View;
  board: PlanBoard;
  filter: BoardFilter;
  mayChase: boolean;
};

export function BoardHead({ page, view, board, filter, mayChase }: BoardHeadProps) {
  const { t, plan, actor, dates } = page;
  const basis = basisOf(page, board);
  const acts = can(actor, "reminder.send", { plan });
  return (
    <>
      <PageHeader
        title={t("reviews.board.title")}
        beside={
          <>
            <BoardLead
              view={view}
              items={board.items.map((item) => item.assessment)}
              asOf={dates.asOf}
            />
            <BasisNote view={view} basis={basis} path="overdue" />
          </>
        }
        actions={
          <>
            <AsOfPicker view={view} basis={basis} keep={filterParams(filter)} />
            <ExportLink href={exportHref(view, "overdue", filterParams(filter))}>
              {t("supervision.board.exportAll")}
            </ExportLink>
            <ButtonLink href={hrefTo({ plan, keep: {} }, "notices")}>
              {t("supervision.board.notices")}
            </ButtonLink>
          </>
        }
      />
      {acts && !mayChase ? (
        <div className="pb-3">
          <Note>
            {t("supervision.board.past", { asOf: dates.asOf })}{" "}
            <Link
              href={hrefTo({ plan, keep: {} }, "overdue", filterParams(filter))}
              className="lnk"
            >
              {t("supervision.board.toPresent")}
            </Link>
          </Note>
        </div>
      ) : null}
    </>
  );
}
