// Loaded into the web server before anything else: asked to end, it finishes what was begun and keeps no connection open
// for more. Next closes its door and waits for the connections; a proxy or a browser that goes on asking over one of
// them would keep it waiting until it is killed, and so would one that was opened in advance and never asked for
// anything, which Node does not count as idle.
import { subscribe } from "node:diagnostics_channel";

/** Connections over which nothing has been asked yet. */
const unasked = new Set();
let isEnding = false;

const closeUnused = (socket) => {
  if (socket.bytesRead === 0) socket.destroySoon();
};
const end = () => {
  isEnding = true;
  unasked.forEach(closeUnused);
};
for (const signal of ["SIGTERM", "SIGINT"]) process.on(signal, end);

subscribe("net.server.socket", ({ socket }) => {
  unasked.add(socket);
  socket.once("close", () => unasked.delete(socket));
  if (isEnding) closeUnused(socket); // taken from the queue after the door was closed
});
subscribe("http.server.request.start", ({ request, response }) => {
  unasked.delete(request.socket);
  if (isEnding) response.shouldKeepAlive = false;
});
// Begun before the signal, answered after it: its connection was promised to stay.
subscribe("http.server.response.finish", ({ server }) => {
  if (isEnding) setImmediate(() => server.closeIdleConnections());
});
