// The brief of a quarter: while it is compiled the manager writes beside its figures; once issued everybody reads the sheet.
import { BriefForm } from "@/components/periods/brief-form";
import { BriefSheet } from "@/components/periods/brief-sheet";
import { formWords } from "@/components/periods/move-words";
import { instantWords } from "@/components/status/instant-words";
import { profileLabel } from "@/components/status/profile-words";
import { Link } from "@/components/ui/link";
import { PrintButton } from "@/components/ui/print-button";
import { Section } from "@/components/ui/section";
import type { PeriodPage, QuarterBrief } from "@/lib/data/period-page";
import { BRIEF_WORDS_LIMIT, type BriefLines, briefSections } from "@/lib/domain/period/brief";
import { can } from "@/lib/domain/permissions";
import { isDemonstration } from "@/lib/session/installation";
import { inLocale } from "@/messages";
import { briefLines } from "@/messages/brief";
import { periodName } from "@/messages/periods";
import type { Page } from "@/app/(workspace)/plans/[plan]/read-page";

type BriefProps = { page: Page; quarter: PeriodPage & { brief: QuarterBrief } };

/** As printed with the issue; before it, and of quarters issued before lines were kept, in today's words. */
function linesOf({ t, locale }: Page, { period, brief }: BriefProps["quarter"]): BriefLines {
  if (brief.printed) return brief.printed.lines[locale];
  const { areas, organisations } = brief.board;
  return briefLines(t, locale, brief.figures, {
    period: period.code,
    areas,
    organisations,
    indicators: brief.indicators,
  });
}

export function QuarterBriefSection({ page, quarter }: BriefProps) {
  const { actor, plan } = page;
  if (quarter.period.issue) return <IssuedSheet page={page} quarter={quarter} />;
  if (!can(actor, "period.issue", { plan })) return null;
  return <WrittenBrief page={page} quarter={quarter} />;
}

function WrittenBrief({ page, quarter }: BriefProps) {
  const { t, locale, plan } = page;
  const { period, brief, moves } = quarter;
  const lines = linesOf(page, quarter);
  const move = moves.find(({ name }) => name === "writeBrief");
  if (!move) return null;
  const words = {
    ...formWords(t, locale, "writeBrief", move),
    confirm: t("periods.brief.save"),
    note: t("periods.brief.wordsNote", { limit: BRIEF_WORDS_LIMIT }),
    saved: t("periods.brief.saved"),
  };
  return (
    <Section title={t("periods.brief.title")} note={t("periods.brief.draft")} className="mt-7">
      <p className="max-w-[52rem] pb-3 text-sm leading-[1.7] text-ink-2">
        {t("periods.brief.figuresNote")}
      </p>
      <BriefForm
        plan={plan}
        period={period.code}
        version={brief.words.version}
        limit={BRIEF_WORDS_LIMIT}
        words={words}
        sections={briefSections.map((key, index) => {
          const title = t(`periods.brief.sections.${key}`);
          return {
            key,
            title: t("periods.brief.numbered", { number: index + 1, title }),
            label: t("periods.brief.words", { section: title }),
            lines: lines[key],
            words: brief.words[key],
          };
        })}
      />
    </Section>
  );
}

function IssuedSheet({ page, quarter }: BriefProps) {
  const { t, locale } = page;
  const { period, brief, board } = quarter;
  const { issue } = period;
  if (!issue) return null;
  const plan = inLocale(locale, board.plan.titleZh, board.plan.titleEn);
  const parts = [
    periodName(t, period),
    t("periods.brief.asOf", { asOf: issue.asOf }),
    t("periods.brief.knownBy", { at: instantWords(issue.knownBy) }),
    t("periods.brief.issuedBasis"),
    ...(brief.document ? [t("periods.brief.document", { document: brief.document })] : []),
    ...(isDemonstration() ? [t("periods.brief.demo")] : []),
  ];
  return (
    <div className="mt-7">
      <div className="no-print">
        <Section
          title={t("periods.brief.title")}
          aside={
            <span className="flex items-center gap-4">
              <Link href={`/plans/${page.plan}/briefs`} className="lnk max-sm:py-3">
                {t("common.links.briefs")}
              </Link>
              <PrintButton label={t("periods.brief.print")} />
            </span>
          }
        >
          {null}
        </Section>
      </div>
      <BriefSheet
        t={t}
        head={{ title: t("periods.brief.heading", { plan }), parts }}
        lines={linesOf(page, quarter)}
        words={brief.words}
        signed={{ compiledBy: brief.compiledBy, signatory: issue.signatory }}
        foot={t("periods.brief.basis", {
          profile: profileLabel(t, issue.profile),
          rules: issue.rulesVersion,
        })}
      />
    </div>
  );
}
