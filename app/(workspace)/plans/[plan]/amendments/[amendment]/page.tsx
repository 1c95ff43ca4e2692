// One amendment or erratum: the paper, before and after of every item, what it does, and the decision.
import { AttachmentSection } from "@/components/attachments/attachment-section";
import { Breadcrumb } from "@/components/layout/breadcrumb";
import { hrefTo } from "@/components/status/view";
import { Note } from "@/components/ui/note";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { Tag } from "@/components/ui/tag";
import { getAmendmentDetail } from "@/lib/data/amendment-register";
import { can } from "@/lib/domain/permissions";
import { pathPart } from "@/lib/domain/web/path-part";
import {
  orNotFound,
  type PageProps,
  readPage,
  viewOf,
} from "@/app/(workspace)/plans/[plan]/read-page";
import { AmendmentMoves } from "./amendment-moves";
import { AmendedItems } from "./amended-items";
import { AmendmentPaper, issuedWords } from "./amendment-paper";

const outcomes = ["proposed", "inForce", "refused", "withdrawn"] as const;

export default async function AmendmentPage(props: PageProps<"amendment">) {
  const page = await readPage(props);
  const { actor, plan, t, query } = page;
  const id = pathPart((await props.params).amendment);
  const detail = await orNotFound(getAmendmentDetail(actor, plan, id, page.now));
  const { amendment, board, files } = detail;
  const { kind, number, state } = amendment;
  const view = viewOf(page, board);
  const done = outcomes.find((each) => each === query["done"]);
  const editable = state === "proposed" || state === "inForce";
  return (
    <div className="page">
      <PageHeader
        above={
          <Breadcrumb
            label={t("milestones.detail.breadcrumb")}
            crumbs={[{ label: t("amendments.detail.back"), href: hrefTo(view, "amendments") }]}
          />
        }
        title={t("amendments.number", { kind, number })}
        beside={<Tag>{t(`amendments.state.${state}`)}</Tag>}
      />
      {done ? (
        <div className="mb-4">
          <Note role="status">{t(`amendments.detail.done.${done}`)}</Note>
        </div>
      ) : null}
      <div className="grid gap-9 max-sm:gap-7">
        <AmendmentPaper view={view} amendment={amendment} />
        <AmendedItems view={view} detail={detail} />
        {state === "proposed" || state === "inForce" ? (
          <Note tone={detail.issued.length > 0 ? "yellow" : "grey"}>
            {issuedWords(view, detail.issued) ?? t("amendments.detail.issuedNone")}
          </Note>
        ) : null}
        {state === "proposed" ? (
          <Section title={t("amendments.detail.moves")}>
            <AmendmentMoves page={page} view={view} detail={detail} />
          </Section>
        ) : null}
        <AttachmentSection
          t={t}
          title={t("amendments.detail.files")}
          subject={{ plan, type: "amendment", id }}
          files={files}
          mayAttach={editable && can(actor, "amendment.propose", { plan })}
          back={hrefTo(view, `amendments/${id}`)}
          error={query["fileError"] ?? null}
        />
      </div>
    </div>
  );
}
