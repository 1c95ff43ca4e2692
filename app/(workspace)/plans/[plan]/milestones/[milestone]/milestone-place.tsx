import { Section } from "@/components/ui/section";
import { Link } from "@/components/ui/link";
import { hrefTo, nameOf, type View } from "@/components/status/view";

type MilestonePlaceProps = {
  view: View;
  item: {
    code: string;
    locators: readonly string[];
    expectedEffect: string | null;
    measure: string | null;
  };
};

/** Where the commitment stands in the plan's own text. */
export function MilestonePlace({ view, item }: MilestonePlaceProps) {
  const { t } = view;
  const { code, locators, expectedEffect, measure } = item;
  return (
    <Section
      title={t("milestones.detail.place.title")}
      aside={
        <Link className="lnk" href={hrefTo(view, `definitions/${encodeURIComponent(code)}`)}>
          {t("milestones.detail.definition")}
        </Link>
      }
      className="mt-7"
    >
      <div className="border-l-[3px] border-rule py-0.5 pl-3 text-sm leading-[1.7]">
        <p>
          <b>{locators.join(t("reviews.separator"))}</b>
          {measure ? <span className="ml-3">{nameOf(view, "measures", measure)}</span> : null}
        </p>
        {expectedEffect ? (
          <p>{t("milestones.detail.place.effect", { text: expectedEffect })}</p>
        ) : null}
        <p className="text-xs text-ink-3">{t("milestones.detail.place.note")}</p>
      </div>
    </Section>
  );
}
