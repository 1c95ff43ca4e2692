// An amendment or erratum is entered: first which items, then the paper and what changes.
import type { Metadata } from "next";
import { EntryForm } from "@/components/amendments/entry-form";
import { formWords } from "@/components/amendments/form-words";
import { ItemPicker } from "@/components/amendments/item-picker";
import { Breadcrumb } from "@/components/layout/breadcrumb";
import { WorkRefusal } from "@/components/reports/work-refusal";
import { hrefTo } from "@/components/status/view";
import { ButtonLink } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import { getAmendableItems } from "@/lib/data/amendment-register";
import { amendmentKinds } from "@/lib/domain/amendment/amendment-input";
import { can } from "@/lib/domain/permissions";
import { getT } from "@/messages/server";
import { quarterWords } from "@/messages/words";
import {
  orNotFound,
  type PageProps,
  readPage,
  viewOf,
} from "@/app/(workspace)/plans/[plan]/read-page";
import { toFormItem } from "./form-item";
import { matchingItems, pickedCodes } from "./picked";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getT())("amendments.new.amendment") };
}

export default async function NewAmendmentPage(props: PageProps) {
  const page = await readPage(props);
  const { actor, plan, t, locale, query } = page;
  const kind = amendmentKinds.find((each) => each === query["kind"]) ?? "amendment";
  const other = amendmentKinds.find((each) => each !== kind) ?? kind;
  const codes = pickedCodes(query);
  const ask = { kind, codes, now: page.now };
  const { board, items } = await orNotFound(getAmendableItems(actor, plan, ask));
  if (!can(actor, "amendment.propose", { plan })) {
    return <WorkRefusal t={t} permission="amendment.propose" />;
  }
  const view = viewOf(page, board);
  const quarters = board.issues.map(({ period }) => quarterWords(t, period));
  const issued =
    quarters.length > 0
      ? t("amendments.form.issued", { quarters: quarters.join(t("reviews.separator")) })
      : null;
  const chosen = items.filter(({ standing }) => !standing.terminated);
  const here = (params: Record<string, string | undefined>) =>
    hrefTo({ plan, keep: {} }, "amendments/new", params);
  return (
    <div className="page">
      <PageHeader
        above={
          <Breadcrumb
            label={t("milestones.detail.breadcrumb")}
            crumbs={[{ label: t("amendments.detail.back"), href: hrefTo(view, "amendments") }]}
          />
        }
        title={t(`amendments.new.${kind}`)}
        actions={
          <>
            {chosen.length > 0 ? (
              <ButtonLink href={here({ kind })}>{t("amendments.new.change")}</ButtonLink>
            ) : null}
            <ButtonLink href={here({ kind: other, items: codes.join(",") })}>
              {t(`amendments.new.other.${kind}`)}
            </ButtonLink>
          </>
        }
      />
      <p className="max-w-[52rem] pb-5 text-sm leading-[1.7] text-ink-2">
        {t(kind === "amendment" ? "amendments.new.leadAmendment" : "amendments.new.leadErratum")}
      </p>
      {chosen.length > 0 ? (
        <EntryForm
          plan={plan}
          kind={kind}
          items={chosen.map((each) => toFormItem(view, each))}
          issued={issued}
          words={formWords(locale)}
        />
      ) : (
        <ItemPicker
          view={view}
          kind={kind}
          search={query["q"] ?? ""}
          items={matchingItems(board.items, query["q"] ?? "")}
        />
      )}
    </div>
  );
}
