// The worker as the process that it is: killed while the mail server has the letter in its hands, started again,
// asked to end.
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { afterEach, expect, it, vi } from "vitest";
import { makeDigests } from "./make-deliveries";
import { at, db, giveAddress, lettersOf, newScene, poster, putMessage } from "./messages.fixture";
import { mailChannels, startMailServer } from "./post-office.fixture";

const root = path.resolve(import.meta.dirname, "../../..");
const patience = { timeout: 40_000, interval: 100 };
const children: ChildProcess[] = [];
afterEach(() => {
  for (const child of children) child.kill("SIGKILL");
});

function startWorker(mailUrl: string): ChildProcess {
  const flags = ["--conditions=react-server", "--import", "tsx"];
  const child = spawn(process.execPath, [...flags, "scripts/worker.ts"], {
    cwd: root,
    stdio: ["ignore", "inherit", "inherit"],
    env: {
      ...process.env,
      NODE_OPTIONS: "",
      NODE_ENV: "production",
      DATABASE_ADMIN_URL: "",
      LUOSHI_SMTP_URL: mailUrl,
      LUOSHI_MAIL_FROM: "luoshi@example.gov.cn",
      LUOSHI_CLOCK_START: at("2024-10-15 09:00")().toISOString(),
      LUOSHI_CLOCK_ANCHOR: new Date().toISOString(),
    },
  });
  children.push(child);
  return child;
}

async function end(child: ChildProcess, signal: "SIGKILL" | "SIGTERM") {
  const exit = once(child, "exit");
  child.kill(signal);
  const [code] = (await exit) as [number | null];
  return code;
}

it("a job killed half way is done once by the next worker, which ends when it is asked to", async () => {
  const { people, plan } = await newScene();
  const { reporter } = people;
  await giveAddress(reporter);
  await putMessage(reporter, plan, "2024-10-14 15:00");
  const server = await startMailServer();
  await makeDigests(poster, mailChannels(server.url), at("2024-10-15 08:45"));

  server.hold = true;
  const first = startWorker(server.url);
  await vi.waitFor(() => expect(server.held).toBe(1), patience);
  await end(first, "SIGKILL");
  expect(await lettersOf(reporter)).toMatchObject([{ state: "pending", attempts: 0 }]);

  server.hold = false;
  const second = startWorker(server.url);
  await vi.waitFor(
    async () => expect(await lettersOf(reporter)).toMatchObject([{ state: "sent" }]),
    patience,
  );
  expect(await end(second, "SIGTERM")).toBe(0);
  await server.stop();
  expect(server.taken).toHaveLength(1);
  const [letter] = await lettersOf(reporter);
  const sent = await db.auditEvent.findMany({ where: { subjectId: letter?.id ?? "" } });
  expect(sent).toMatchObject([{ action: "notification.delivered", actorName: "deliver" }]);
}, 90_000);
