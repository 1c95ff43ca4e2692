// One table as text, row by row in the order of its key whatever the server: equal content, equal bytes, equal hash.
import { createHash } from "node:crypto";
import { from as copyFrom, to as copyTo } from "pg-copy-streams";

const NEWLINE = 10;

/** Counts what passes; a row of COPY's text ends with the only line break it has. */
export class TableDigest {
  #hash = createHash("sha256");
  rows = 0;
  bytes = 0;

  update(piece) {
    this.#hash.update(piece);
    this.bytes += piece.length;
    for (let at = piece.indexOf(NEWLINE); at >= 0; at = piece.indexOf(NEWLINE, at + 1)) this.rows++;
  }

  end() {
    return { rows: this.rows, bytes: this.bytes, sha256: this.#hash.digest("hex") };
  }
}

const listOf = (client, names) => names.map((name) => client.escapeIdentifier(name)).join(", ");

function orderOf(client, { name, key }) {
  if (!key) return `${client.escapeIdentifier(name)}::text COLLATE "C"`;
  const columns = key.map(
    (column) => client.escapeIdentifier(column.name) + (column.isText ? ' COLLATE "C"' : ""),
  );
  return columns.join(", ");
}

export function copyOut(client, table) {
  const from = `public.${client.escapeIdentifier(table.name)}`;
  const columns = listOf(client, table.columns);
  return client.query(
    copyTo(`COPY (SELECT ${columns} FROM ${from} ORDER BY ${orderOf(client, table)}) TO STDOUT`),
  );
}

/** What the table holds, without keeping any of it. */
export async function digestOf(client, table) {
  const digest = new TableDigest();
  for await (const piece of copyOut(client, table)) digest.update(piece);
  return digest.end();
}

/** A stream that loads what is written into it; `finish` resolves when the server has taken everything. */
export function copyIn(client, { name, columns }) {
  const into = `public.${client.escapeIdentifier(name)} (${listOf(client, columns)})`;
  const stream = client.query(copyFrom(`COPY ${into} FROM STDIN`));
  const finished = new Promise((resolve, reject) => {
    stream.once("finish", resolve);
    stream.once("error", reject);
  });
  finished.catch(() => undefined); // told by whichever call waits for it next
  return {
    async write(piece) {
      if (stream.write(piece)) return;
      await Promise.race([new Promise((resolve) => stream.once("drain", resolve)), finished]);
    },
    async finish() {
      stream.end();
      await finished;
    },
  };
}
