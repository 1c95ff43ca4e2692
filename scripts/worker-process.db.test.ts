// The worker as `npm start` runs it: started again when it dies, gone when it is stopped.
import pg from "pg";
import { expect, test, vi } from "vitest";
import { isAlive } from "./lib/processes.mjs";
import { startWorker } from "./lib/worker-process.mjs";

const patience = { timeout: 40_000, interval: 100 };
const application = new pg.Client({ connectionString: String(process.env.DATABASE_URL) });

/** Schedules the library has noted: there once the worker is up. */
async function schedules(): Promise<string[]> {
  const { rows } = await application.query<{ identifier: string }>(
    "SELECT identifier FROM graphile_worker._private_known_crontabs ORDER BY identifier",
  );
  return rows.map((row) => row.identifier);
}

test("dies, comes back and works, and ends when it is asked to", async () => {
  await application.connect();
  const complaint = vi.spyOn(console, "error").mockImplementation(() => undefined);
  const env = { NODE_OPTIONS: "", LUOSHI_SMTP_URL: "", LUOSHI_MAIL_FROM: "" };
  const worker = startWorker({ inDevelopment: false, env });
  try {
    const first = Number(worker.pid());
    process.kill(first, "SIGKILL");
    await vi.waitFor(() => expect(worker.pid()).not.toBe(first), patience);
    await vi.waitFor(
      async () =>
        expect(await schedules()).toEqual(["deliver", "digest", "forget", "remind", "verify"]),
      patience,
    );
    expect(complaint).toHaveBeenCalledWith(expect.stringContaining("started again in 1 s"));
  } finally {
    await worker.stop();
    await application.end();
    complaint.mockRestore();
  }
  expect(isAlive(Number(worker.pid()))).toBe(false);
}, 90_000);
