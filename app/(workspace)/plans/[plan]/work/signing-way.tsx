// Where the reporter must do something for the signature: print the sheet, or see to it that somebody can sign at all.
import { SigningGapNote } from "@/components/signoff/signing-state";
import { Link } from "@/components/ui/link";
import type { PlanBoard } from "@/lib/data/plan-board";
import { listUnitSigning } from "@/lib/data/sign-off-modes";
import type { UserActor } from "@/lib/domain/actor";
import type { Translator } from "@/messages";

type SigningWayProps = {
  actor: UserActor;
  t: Translator;
  board: PlanBoard;
  units: readonly { code: string }[];
};

export async function SigningWay({ actor, t, board, units }: SigningWayProps) {
  const ask = { codes: units.map(({ code }) => code), today: board.dates.asOf };
  const ways = await listUnitSigning(actor, board, ask);
  return ways.map((unit) => (
    <div key={unit.code} className="mt-2 empty:hidden">
      <SigningGapNote t={t} unit={unit} />
      {unit.mode === "paper" ? (
        <p className="text-sm text-ink-2">
          {t("signoff.way.paper", { name: unit.setting?.responsible ?? "" })}{" "}
          <Link className="lnk" href={`/plans/${encodeURIComponent(board.plan.code)}/sign/paper`}>
            {t("signoff.way.paperLink")}
          </Link>
        </p>
      ) : null}
    </div>
  ));
}
