// A figure on its way from the unit that provides it to the commission, as far as the demo lets it go.
import { acceptIndicatorReport } from "@/lib/commands/indicator/accept-indicator-report";
import { returnIndicatorReport } from "@/lib/commands/indicator/return-indicator-report";
import { saveIndicatorReport } from "@/lib/commands/indicator/save-indicator-report";
import { sendIndicatorReport } from "@/lib/commands/indicator/send-indicator-report";
import { signIndicatorReport } from "@/lib/commands/indicator/sign-indicator-report";
import { valueLabels } from "@/lib/domain/milestone/milestone";
import { type People, teamOf } from "./people";
import { at } from "./reports";

type ReportedFigure = {
  indicator: string;
  dataYear: number;
  value: number;
  label: string;
  publishedOn: string;
  source: string;
  note: string;
  sentOn: string;
  signedOn: string;
  /** null: it still waits for the commission. */
  decidedOn: string | null;
  /** The reason it came back; null: it was accepted. */
  returned: string | null;
};

/** All of the demo's reported figures are the health bureau's. */
const PROVIDER = "gy-health";

export async function reportFigure(
  people: People,
  plan: string,
  row: ReportedFigure,
): Promise<void> {
  const { indicator, dataYear, value, publishedOn, source, note } = row;
  const { reporter, head } = teamOf(people, PROVIDER);
  const label = valueLabels.find((each) => each === row.label) ?? "final";
  const draft = { value, label, statedOn: null, publishedOn, source, note };
  const key = { plan, indicator, dataYear, expectedVersion: null };
  const saved = await saveIndicatorReport(reporter, { ...key, draft }, at(row.sentOn, "16:00"));
  const { reportId, version: expectedVersion } = saved;
  await sendIndicatorReport(reporter, { reportId, expectedVersion }, at(row.sentOn, "16:10"));
  await signIndicatorReport(head, { reportId }, at(row.signedOn, "09:30"));
  if (row.decidedOn === null) return;
  const decided = at(row.decidedOn, "15:00");
  if (row.returned === null) await acceptIndicatorReport(people.reviewer, { reportId }, decided);
  else await returnIndicatorReport(people.reviewer, { reportId, reason: row.returned }, decided);
}
