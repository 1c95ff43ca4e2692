// What the product remembers between two starts without a database server of its own: passwords,
// secrets, ports. One JSON file which only its owner may read.
import { randomBytes, randomInt } from "node:crypto";
import fs from "node:fs";
import path from "node:path";

export const randomSecret = (bytes = 24) => randomBytes(bytes).toString("base64url");

const UNMISTAKABLE = "abcdefghjkmnpqrstuvwxyz23456789";

/** Four groups of four, fit to be read out: about 79 bits. */
export function readablePassword() {
  const group = () =>
    Array.from({ length: 4 }, () => UNMISTAKABLE[randomInt(UNMISTAKABLE.length)]).join("");
  return Array.from({ length: 4 }, group).join("-");
}

export function openDataFolder(folder) {
  fs.mkdirSync(folder, { recursive: true, mode: 0o755 });
  const file = path.join(folder, "state.json");
  const state = fs.existsSync(file) ? JSON.parse(fs.readFileSync(file, "utf8")) : {};

  function remember(changes) {
    Object.assign(state, changes);
    for (const [name, value] of Object.entries(state)) if (value === undefined) delete state[name];
    // Renamed into place, so that a start killed half-way never leaves half a file.
    fs.writeFileSync(`${file}.new`, `${JSON.stringify(state, null, 2)}\n`, { mode: 0o600 });
    fs.renameSync(`${file}.new`, file);
    return state;
  }

  return { folder, state, remember };
}

export function databaseUrl({ role, password, port, database }) {
  return `postgresql://${role}:${encodeURIComponent(password)}@127.0.0.1:${port}/${database}`;
}
