// Stands between the product and PostgreSQL and can cut a connection at the worst moment: while a change is being
// committed, before or after the server has heard of it.
import net from "node:net";

export type Cut = {
  /** heard: the server commits, and its answer never arrives; lost: it never hears of the commit. */
  at: "heard" | "lost";
  /** For how long nobody gets through afterwards; 0: a new connection may be made at once. */
  shutMs: number;
};

export type CutProxy = {
  port: number;
  /** Armed for the next change that carries a form's key; resolves when it has cut. */
  cut: (cut: Cut) => Promise<void>;
  close: () => Promise<void>;
};

const CHANGE = Buffer.from('"SentForm"');
const COMMIT = Buffer.from("COMMIT");
/** Long enough for the server to write it out; the answer is thrown away. */
const HEARD_MS = 150;

export async function cutProxy(targetPort: number): Promise<CutProxy> {
  let armed: { cut: Cut; done: () => void } | null = null;
  let shutUntil = 0;
  const open = new Set<net.Socket>();

  function strike(client: net.Socket, server: net.Socket, data: Buffer): void {
    if (!armed) return;
    const { cut, done } = armed;
    armed = null;
    if (cut.at === "heard") server.write(data);
    server.removeAllListeners("data");
    client.destroy();
    setTimeout(() => server.destroy(), HEARD_MS);
    if (cut.shutMs > 0) {
      shutUntil = Date.now() + cut.shutMs;
      for (const socket of open) if (socket !== server) socket.destroy();
    }
    done();
  }

  const proxy = net.createServer((client) => {
    if (Date.now() < shutUntil) return void client.destroy();
    const server = net.connect(targetPort, "127.0.0.1");
    open.add(server);
    let isChange = false;
    client.on("data", (data) => {
      if (data.includes(CHANGE)) isChange = true;
      if (armed && isChange && data.includes(COMMIT)) return strike(client, server, data);
      if (data.includes(COMMIT)) isChange = false;
      server.write(data);
    });
    server.on("data", (data) => client.write(data));
    client.on("close", () => {
      if (!client.destroyed || server.listenerCount("data") > 0) server.destroy();
    });
    server.on("close", () => {
      open.delete(server);
      client.destroy();
    });
    for (const socket of [client, server]) socket.on("error", () => undefined);
  });
  await new Promise<void>((resolve) => proxy.listen(0, "127.0.0.1", resolve));
  const at = proxy.address();
  if (at === null || typeof at === "string") throw new Error("The proxy has no port.");
  return {
    port: at.port,
    cut: (cut) => new Promise((done) => (armed = { cut, done })),
    close: () =>
      new Promise((resolve) => {
        for (const socket of open) socket.destroy();
        proxy.close(() => resolve());
      }),
  };
}
