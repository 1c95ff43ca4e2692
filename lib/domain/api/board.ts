// What the API needs of a plan board: the shape lib/data/plan-board.ts gives, without the database behind it.
import type { PeriodState } from "../period/period-state";
import type { Assessment, Profile } from "../milestone/assessment";
import type { MilestoneFacts } from "../milestone/facts";
import type { LocalDate } from "../milestone/milestone";
import type { IssueHead } from "../period/issue";
import type { ReportingCounts } from "../period/reporting-counts";
import type { ViewDates } from "../view-dates";

type Named = { code: string; nameZh: string; nameEn: string };

export type PlanRow = {
  code: string;
  titleZh: string;
  titleEn: string;
  status: string;
  startsOn: Date;
  endsOn: Date;
};

export type PeriodView = {
  code: string;
  state: PeriodState;
  startsOn: LocalDate;
  endsOn: LocalDate;
  opensOn: LocalDate;
  closesOn: LocalDate;
  graceEndsOn: LocalDate;
  reviewEndsOn: LocalDate;
};

export type ItemView = {
  code: string;
  titleZh: string;
  titleEn: string;
  measure: string | null;
  locators: readonly string[];
  expectedEffect: string | null;
  indicator: string | null;
  readsFrom: string | null;
  facts: MilestoneFacts;
  assessment: Assessment;
};

export type BoardView = {
  plan: PlanRow & { revision: number };
  dates: ViewDates;
  issue: IssueHead | null;
  profile: Profile;
  rulesVersion: string;
  areas: readonly (Named & { kind: "task" | "objective" | "safeguard" })[];
  tasks: readonly Named[];
  organisations: readonly Named[];
  places: readonly Named[];
  leaders: readonly Named[];
  periods: readonly PeriodView[];
  period: PeriodView | null;
  reporting: ReportingCounts | null;
  items: readonly ItemView[];
};
