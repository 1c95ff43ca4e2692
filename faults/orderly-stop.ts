// SIGTERM under load: what was begun is finished and answered, what comes too late is turned away undone, and the server
// is gone within its limit.
import type pg from "pg";
import type { Desk } from "./acts";
import type { Installation } from "./installation";
import type { Write } from "./journal";
import { type Crew, work } from "./load";
import { findStanding, reconcile, type Verdict } from "./reconcile";

export type OrderlyStop = {
  code: number | null;
  seconds: number;
  /** Writes on their way at that moment, and those of them that were answered. */
  onTheWay: number;
  answered: number;
  /** Without an answer, and done: nobody could know. */
  doneUnheard: number;
  verdict: Verdict;
};

/** What scripts/lib/web-server.mjs grants before it insists. */
const LIMIT_SECONDS = 25;

export async function orderlyStop(
  installation: Installation,
  crew: Crew,
  { desk, client, writes }: { desk: Desk; client: pg.Client; writes: number },
): Promise<OrderlyStop> {
  const { journal, round } = desk;
  let isUp = true;
  const stopWork = work(crew, () => isUp);
  await journal.when(() => journal.acknowledged(round) >= writes);
  await journal.when(() => journal.unanswered(round).length > 0);
  // A page that said nothing was an answer, too.
  const begun = journal.unanswered(round).filter(({ told }) => told === "");
  const start = performance.now();
  isUp = false;
  const { code } = await installation.stopApp();
  const seconds = (performance.now() - start) / 1000;
  const isAnswered = ({ state, tries }: Write) => state !== "sent" && tries === 1;
  const unheard = await findStanding(
    client,
    begun.filter((write) => !isAnswered(write)),
  );
  await installation.up();
  isUp = true;
  await stopWork();
  const verdict = await reconcile(client, journal);
  return {
    code,
    seconds,
    onTheWay: begun.length,
    answered: begun.filter(isAnswered).length,
    doneUnheard: unheard.length,
    verdict,
  };
}

export const wasOrderly = ({ code, seconds, doneUnheard }: OrderlyStop): boolean =>
  [0, 143].includes(code ?? -1) && seconds < LIMIT_SECONDS && doneUnheard === 0;
