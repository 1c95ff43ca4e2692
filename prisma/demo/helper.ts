// A second process for half of the units: four years of reports keep one core busy for longer than anybody waits.
import { type ChildProcess, fork } from "node:child_process";
import path from "node:path";
import { z } from "zod";

const task = z.object({ plan: z.string(), period: z.string(), units: z.array(z.string()) });
export type HelperTask = z.infer<typeof task>;
const answer = z.object({ reported: z.number() });

export type Helper = {
  /** Reports for these units in an open period, and says how many reports that were. */
  report: (task: HelperTask) => Promise<number>;
  stop: () => void;
};

/** Starts it with the arguments this process runs with, so that it reads the same sources. */
export function startHelper(): Helper {
  const child = fork(path.join(import.meta.dirname, "helper-process.ts"));
  return {
    report: (work) => ask(child, work),
    stop: () => child.disconnect(),
  };
}

function ask(child: ChildProcess, work: HelperTask): Promise<number> {
  return new Promise((resolve, reject) => {
    const onExit = () => reject(new Error("the helper has ended"));
    child.once("exit", onExit);
    child.once("message", (message) => {
      child.off("exit", onExit);
      resolve(answer.parse(message).reported);
    });
    child.send(work, (error) => {
      if (error) reject(error);
    });
  });
}

/** To be called in the helper's process: does one task after the other until it is let go. */
export function serveTasks(work: (task: HelperTask) => Promise<number>): void {
  process.on("disconnect", () => process.exit(0));
  process.on("message", (message) => {
    void work(task.parse(message)).then(
      (reported) => process.send?.({ reported }),
      (error: unknown) => {
        console.error(error);
        process.exit(1);
      },
    );
  });
}
