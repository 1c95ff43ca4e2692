// At which dates a page stands and by what it is reckoned: live, collecting, as issued, or a look back; and the ways on.
import type { ReactNode } from "react";
import { AsOfForm } from "@/components/layout/as-of-form";
import { Note } from "@/components/ui/note";
import { Link } from "@/components/ui/link";
import { hasRecords, opensFigure } from "@/components/status/figure-number";
import { instantWords } from "@/components/status/instant-words";
import { hrefTo, type View } from "@/components/status/view";
import type { IssueHead } from "@/lib/domain/period/issue";
import type { Figure } from "@/lib/domain/rollup/figure";
import type { ViewDates } from "@/lib/domain/view-dates";
import { quarterWords } from "@/messages/words";

export type DatesBasis = {
  dates: ViewDates;
  today: string;
  periods: readonly { code: string; endsOn: string; state: string }[];
  issues: readonly IssueHead[];
  /** The issue the page shows. */
  issue: IssueHead | null;
  /** What names the present in an address; empty where no date does. */
  live: string;
  /** It opened on the last issue because no date was named. */
  defaulted: boolean;
};
type Collecting = { sent: Figure; owed: Figure } | null;

type AsOfPickerProps = {
  view: View;
  basis: DatesBasis;
  keep?: Readonly<Record<string, string>>;
  /** Other choices of the same form. */
  children?: ReactNode;
};

/** Today, and the quarters that are over: one that was issued opens as issued. */
export function AsOfPicker({ view: { t }, basis, keep = {}, children }: AsOfPickerProps) {
  const { dates, today, periods, issues, issue } = basis;
  const issued = new Set(issues.map((each) => each.period));
  const quarters = periods
    .filter((period) => period.endsOn < today)
    .map(({ code, endsOn }) => {
      const quarter = quarterWords(t, code);
      return issued.has(code)
        ? { value: code, label: t("periods.issuedOption", { asOf: endsOn, quarter }) }
        : { value: endsOn, label: `${endsOn} ${quarter}` };
    })
    .toReversed();
  const chosen = issue?.period ?? (dates.live ? basis.live : dates.asOf);
  const isListed = chosen === basis.live || quarters.some((each) => each.value === chosen);
  const options = [
    { value: basis.live, label: t("overview.today", { today }) },
    ...(isListed ? [] : [{ value: chosen, label: chosen }]),
    ...quarters,
  ];
  return (
    <AsOfForm
      label={t("common.asOf")}
      options={options}
      value={chosen}
      submitLabel={t("common.apply")}
      keep={keep}
    >
      {children}
    </AsOfForm>
  );
}

type BasisLineProps = {
  view: View;
  basis: DatesBasis;
  collecting: Collecting;
  path: string;
  /** What else the ways to other dates hand on. */
  keep?: Readonly<Record<string, string>>;
};

export function BasisLine({ view, basis, collecting, path, keep = {} }: BasisLineProps) {
  const { t } = view;
  if (!basis.dates.live) return <PastNote view={view} basis={basis} path={path} keep={keep} />;
  return (
    <span className="text-sm text-ink-2">
      {t("common.live")}
      {collecting && hasRecords(collecting.owed) ? (
        <>
          {" · "}
          {t.rich("common.collecting", {
            sent: collecting.sent.records.length,
            owed: collecting.owed.records.length,
            sentLink: opensFigure(view, collecting.sent),
            owedLink: opensFigure(view, collecting.owed),
          })}
        </>
      ) : null}
      {basis.live && basis.issues.length > 0 ? (
        <Link
          href={hrefTo({ plan: view.plan, keep }, path)}
          className="lnk ml-3 underline underline-offset-4 max-sm:inline-block max-sm:py-2"
        >
          {t("periods.toIssue")}
        </Link>
      ) : null}
    </span>
  );
}

/** For pages without a choice of dates: said only where they do not stand at the present, or need not. */
export function BasisNote(props: Omit<BasisLineProps, "collecting">) {
  const { dates, live } = props.basis;
  return dates.live && live === "" ? null : <BasisLine {...props} collecting={null} />;
}

type PastProps = Omit<BasisLineProps, "collecting">;

function PastNote({ view: { t, plan }, basis, path, keep = {} }: PastProps) {
  const { dates, issue, issues, today } = basis;
  const own = issues.find((each) => each.asOf === dates.asOf);
  const href = (params: Readonly<Record<string, string>>) => hrefTo({ plan, keep }, path, params);
  const ways = [
    ...(issue ? [{ href: href({ asOf: issue.asOf }), label: t("periods.asKnownNow") }] : []),
    ...(issue || !own ? [] : [{ href: href({ asOf: own.period }), label: t("periods.asIssued") }]),
    {
      href: href(basis.live ? { asOf: basis.live } : {}),
      label: t(basis.live ? "periods.toLive" : "common.backToNow"),
    },
  ];
  return (
    <Note tone="ink" role="note">
      {issue
        ? t(basis.defaulted ? "periods.onIssue" : "periods.issuedView", {
            quarter: quarterWords(t, issue.period),
            at: instantWords(issue.knownBy),
          })
        : t("periods.pastView", {
            asOf: dates.asOf,
            knownBy: instantWords(dates.knownBy),
            known: dates.asOf < today && own ? "now" : "plain",
          })}
      {ways.map((way) => (
        <Link
          key={way.href}
          href={way.href}
          className="lnk ml-3 underline underline-offset-4 max-sm:inline-block max-sm:py-2"
        >
          {way.label}
        </Link>
      ))}
    </Note>
  );
}
