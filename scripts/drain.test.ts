// A server that is asked to end while somebody goes on asking over one connection.
import { spawn } from "node:child_process";
import { once } from "node:events";
import http from "node:http";
import net from "node:net";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { expect, it } from "vitest";

const drain = pathToFileURL(path.join(import.meta.dirname, "lib/drain.mjs")).href;

/** Answers "/slow" when it is told to, everything else at once; ends when its last connection has gone, as Next does. */
const SERVER = `
  import http from "node:http";
  const server = http.createServer((request, response) => {
    if (request.url !== "/slow") return response.end("quick");
    process.send("begun");
    process.once("message", () => response.end("slow"));
  });
  server.keepAliveTimeout = 600_000;
  process.on("SIGTERM", () => server.close(() => process.exit(143)));
  server.listen(0, "127.0.0.1", () => process.send(server.address().port));
`;

function ask(agent: http.Agent, port: number, at: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const request = http.get({ agent, port, path: at, host: "127.0.0.1" }, (response) => {
      let body = "";
      response.on("data", (part: Buffer) => (body += part.toString()));
      response.on("end", () => resolve(`${body}, ${response.headers.connection ?? ""}`));
    });
    request.on("error", reject);
  });
}

const startServer = () =>
  spawn(process.execPath, ["--import", drain, "--input-type=module", "--eval", SERVER], {
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });

it("ends although a browser holds a connection over which it never asked for anything", async () => {
  const child = startServer();
  const ended = once(child, "exit");
  try {
    const [port] = (await once(child, "message")) as [number];
    const opened = net.connect(port, "127.0.0.1").resume();
    await once(opened, "connect");
    const agent = new http.Agent();
    expect(await ask(agent, port, "/")).toMatch(/^quick/); // so the server has taken the other one too
    child.kill("SIGTERM");
    await once(opened, "end");
    expect(await ended).toEqual([143, null]);
  } finally {
    child.kill("SIGKILL");
  }
});

it("answers what was begun, keeps no connection for more, and ends", async () => {
  const child = startServer();
  const ended = once(child, "exit");
  const agent = new http.Agent({ keepAlive: true, maxSockets: 2 });
  try {
    const [port] = (await once(child, "message")) as [number];
    expect(await ask(agent, port, "/")).toBe("quick, keep-alive");
    const begun = once(child, "message");
    const slow = ask(agent, port, "/slow");
    await begun;
    child.kill("SIGTERM");
    // The other connection goes on asking until it is turned away.
    const turnedAway = (async () => {
      for (;;) await ask(agent, port, "/");
    })().catch((error: NodeJS.ErrnoException) => error.code);
    expect(["ECONNREFUSED", "ECONNRESET"]).toContain(await turnedAway);
    child.send("answer");
    expect(await slow).toMatch(/^slow, /);
    expect(await ended).toEqual([143, null]);
  } finally {
    agent.destroy();
    child.kill("SIGKILL");
  }
});
