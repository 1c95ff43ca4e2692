// The jobs beside the web server: reminders, digests, sending. A process of its own, started by scripts/start.mjs with
// the application's role. Jobs come by the system's clock; what is due is decided by business time.
// tsx --conditions=react-server scripts/worker.ts
import { randomUUID } from "node:crypto";
import { Logger, makeWorkerUtils, parseCronItems, run, type TaskList } from "graphile-worker";
import { verifyChains } from "@/lib/commands/audit/verify-chains";
import { makeDigests, makeUrgent } from "@/lib/commands/notification/make-deliveries";
import { openChannels } from "@/lib/commands/notification/open-channels";
import { remindHolders } from "@/lib/commands/notification/remind-holders";
import { sendDeliveries } from "@/lib/commands/notification/send-deliveries";
import { forgetSentForms } from "@/lib/commands/sent-form/forget-sent-forms";
import { systemActor } from "@/lib/domain/actor";
import { headLine } from "@/lib/domain/audit-chain/heads-text";
import { businessClock } from "@/lib/platform/clock";
import { env } from "@/lib/platform/env";

const stopping = new AbortController();
const logger = new Logger(() => (level, message) => {
  if (["error", "warning"].includes(level)) console.error(`[worker] ${message}`);
});

/** One bad row is told and does not end the run. */
function tell(job: string, faults: readonly { error: unknown }[]): void {
  for (const { error, ...where } of faults) console.error(`[worker] ${job}`, where, error);
}

const tasks: TaskList = {
  remind: async () => {
    const { faults } = await remindHolders(systemActor("remind", randomUUID()), businessClock);
    tell("remind", faults);
  },
  digest: async () => {
    const actor = systemActor("digest", randomUUID());
    const { faults } = await makeDigests(actor, await openChannels(actor), businessClock);
    tell("digest", faults);
  },
  deliver: async () => {
    const actor = systemActor("deliver", randomUUID());
    const channels = await openChannels(actor);
    const { faults } = await makeUrgent(actor, channels, businessClock);
    tell("deliver", faults);
    await sendDeliveries(actor, channels, businessClock, stopping.signal);
  },
  forget: async () => {
    await forgetSentForms(systemActor("forget", randomUUID()));
  },
  // The heads go to the log of the service: whoever keeps it can tell later that the log of the records was cut.
  verify: async () => {
    const actor = systemActor("audit:verify", randomUUID());
    for (const { head, verdict } of await verifyChains(actor, { chain: null }, businessClock)) {
      const { chain, events, fault } = verdict;
      if (fault) console.error(`[audit] chain ${chain} is broken`, fault);
      else console.log(`[audit] ${headLine(head)} ${head.plan ?? ""} ${events} events unbroken`);
    }
  },
};

/** A job of the same key takes the place of one that waits; one that a dead worker holds does not hold it up. */
const schedule = {
  remind: "*/5 * * * *",
  digest: "*/5 * * * *",
  deliver: "* * * * *",
  // In UTC: ten past two at night in Shanghai.
  verify: "10 18 * * *",
  forget: "20 18 * * *",
} as const;
const jobs = Object.entries(schedule).map(([task, match]) => ({
  task,
  match,
  options: { jobKey: task, maxAttempts: 3 },
}));

async function main(): Promise<void> {
  const connectionString = env().DATABASE_URL;
  const utils = await makeWorkerUtils({ connectionString, logger, maxPoolSize: 1 });
  await utils.cleanup({ tasks: ["DELETE_PERMAFAILED_JOBS"] });
  // What may be due is done at once; the check of the log waits for its night.
  for (const { task, options } of jobs)
    if (task !== "verify") await utils.addJob(task, {}, options);
  await utils.release();

  const runner = await run({
    connectionString,
    logger,
    taskList: tasks,
    parsedCronItems: parseCronItems(jobs),
    // One may be waiting for a slow mail server while the next does its own.
    concurrency: 2,
    maxPoolSize: 4,
    pollInterval: 10_000,
    noHandleSignals: true,
  });
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.once(signal, () => {
      stopping.abort();
      runner.stop().catch(() => undefined);
    });
  }
  await runner.promise;
}

try {
  await main();
  process.exit(0);
} catch (error) {
  console.error("[worker]", error);
  process.exit(1);
}
