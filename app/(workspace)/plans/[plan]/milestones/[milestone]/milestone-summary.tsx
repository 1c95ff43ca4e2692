// The strip under the title, with the next report worked out from what is owed and sent.
import { ContradictionNotes } from "@/components/milestones/contradiction-notes";
import { MilestoneBand } from "@/components/milestones/milestone-band";
import type { View } from "@/components/status/view";
import type { MilestoneDetail } from "@/lib/data/milestones";
import { nextReport } from "@/lib/domain/period/next-report";

export function MilestoneSummary({ view, detail }: { view: View; detail: MilestoneDetail }) {
  const { board, item, supporting, rests, restedOn } = detail;
  const { assessment, facts } = item;
  const sent = detail.reports.filter(
    (report) => report.code === item.code && report.rounds[0]?.state !== "withdrawn",
  );
  const next = nextReport(
    {
      ...item,
      kind: assessment.kind,
      owed: new Set(facts.obligations.map((each) => each.period)),
      sent: new Set(sent.map((report) => report.period)),
    },
    board.periods,
    board.dates.asOf,
  );
  const definition = facts.definitions.findLast((each) => each.dueOn === assessment.dueOn);
  return (
    <>
      <MilestoneBand
        view={view}
        assessment={assessment}
        dueSource={definition?.dueSource ?? "stated"}
        supporting={supporting}
        leaderInCharge={assessment.leaderInCharge}
        next={next}
      />
      <ContradictionNotes view={view} item={item} rests={rests} restedOn={restedOn} />
    </>
  );
}
