// The paper itself: read by everyone who may, written in place by the commission while it is a draft.
import { EditForm } from "@/components/briefings/edit-form";
import { briefingFormWords } from "@/components/briefings/form-words";
import { PaperView } from "@/components/briefings/paper-view";
import { SheetPaper } from "@/components/briefings/sheet-paper";
import { SheetPicture } from "@/components/briefings/sheet-picture";
import type { View } from "@/components/status/view";
import { Note } from "@/components/ui/note";
import type { BriefingPage } from "@/lib/data/briefings";
import type { Paper } from "@/lib/domain/document/paper";
import type { SignedSheet } from "@/lib/domain/document/sheet";
import { isDemonstration } from "@/lib/session/installation";
import { shownPaper } from "@/messages/briefing-content";
import type { Page } from "@/app/(workspace)/plans/[plan]/read-page";

type BriefingPaperProps = { page: Page; view: View; found: BriefingPage; editable: boolean };

export function BriefingPaper({ page, view, found, editable }: BriefingPaperProps) {
  const { t, locale, plan } = page;
  const { briefing, facts } = found;
  const paper = shownPaper(t, locale, briefing, facts && { ...facts, demo: isDemonstration() });
  const label = t("briefings.page.paper", { kind: t(`briefings.kind.${briefing.kind}`) });
  const parts = {
    caption: t("periods.brief.sections.lagging"),
    lead: t("briefings.paper.late.lead"),
  };
  const labels = {
    overall: t("briefings.paper.blocks.overall"),
    demand: t("briefings.paper.blocks.demand"),
  };
  const picture = pictureOf(view, paper);
  if (editable) {
    const { id, version } = briefing;
    return (
      <div className="grid min-w-0 content-start gap-3">
        <Note>
          {t("briefings.page.locked")}
          {briefing.kind === "brief" ? ` ${t("briefings.page.shorter")}` : null}
        </Note>
        <EditForm
          briefing={{ plan, id, version, locale }}
          paper={paper}
          label={label}
          labels={labels}
          picture={picture}
          parts={parts}
          words={briefingFormWords(locale)}
        />
      </div>
    );
  }
  return (
    <div className="min-w-0">
      {"form" in paper ? (
        <SheetPaper sheet={paper} label={label} picture={picture} words={parts} />
      ) : (
        <PaperView paper={paper} label={label} labels={labels} />
      )}
    </div>
  );
}

function pictureOf(view: View, paper: SignedSheet | Paper) {
  if (!("form" in paper)) return null;
  const block = paper.blocks.find((each) => each.kind === "track");
  return block ? <SheetPicture view={view} track={block.track} legend={block.legend} /> : null;
}
