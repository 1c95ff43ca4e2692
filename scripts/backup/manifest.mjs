// What a backup says of itself. It stands last in the archive, since only then everything is counted.
import { z } from "zod";

export const MANIFEST = "manifest.json";
export const READ_ME = "read-me.txt";

/** One part is in memory at a time. */
export const PART_BYTES = 4 * 1024 * 1024;

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const tables = z.array(
  z.strictObject({
    name: z.string().min(1),
    columns: z.array(z.string().min(1)),
    rows: z.int().min(0),
    bytes: z.int().min(0),
    parts: z.int().min(0),
    sha256,
  }),
);

export const manifestSchema = z.object({
  format: z.literal(1),
  product: z.literal("luoshi"),
  version: z.string(),
  /** The moment whose state this is: everything committed by then and nothing later. */
  createdAt: z.iso.datetime(),
  database: z.object({ version: z.string() }),
  migrations: z.array(z.object({ name: z.string(), checksum: sha256 })).min(1),
  tables: tables.min(1),
  sequences: z.array(
    z.object({ name: z.string(), lastValue: z.string().regex(/^-?\d+$/), isCalled: z.boolean() }),
  ),
  /** The ends of the log's chains, to be written down elsewhere: a log that was shortened shows there. */
  chains: z.array(z.string()),
});
/** @typedef {z.infer<typeof manifestSchema>} Manifest */

/** The name of a part within the archive, from 1; in order of name they make up the table's text. */
export const partName = (table, number) => `tables/${table}/${String(number).padStart(6, "0")}`;

export function readPartName(name) {
  const [, table, number] = /^tables\/(.+)\/(\d{6,})$/.exec(name) ?? [];
  return table ? { table, number: Number(number) } : undefined;
}

export const readMe = `A backup of Luoshi 落实.

manifest.json lists the tables with their columns, rows, bytes and SHA-256, and the migrations that make the schema.
The text of a table, as PostgreSQL's COPY writes and reads it, is its parts one after the other:

  cat tables/AuditEvent/* | sha256sum
  cat tables/AuditEvent/* | psql -c 'COPY "AuditEvent" (the columns of the manifest) FROM STDIN'

In a checkout of the product: npm run restore -- --from FILE --into URL
`;
