// Loaded into the web server before anything else: asked to end, it finishes what was begun and keeps no connection open
// for more. Next closes its door and waits for the connections; a proxy or a browser that goes on asking over one of
// them would keep it waiting until it is killed.
import { subscribe } from "node:diagnostics_channel";

let isEnding = false;
for (const signal of ["SIGTERM", "SIGINT"]) process.on(signal, () => (isEnding = true));

subscribe("http.server.request.start", ({ response }) => {
  if (isEnding) response.shouldKeepAlive = false;
});
// Begun before the signal, answered after it: its connection was promised to stay.
subscribe("http.server.response.finish", ({ server }) => {
  if (isEnding) setImmediate(() => server.closeIdleConnections());
});
