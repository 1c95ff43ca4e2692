// The ends of the log's chains as lines "chain number hash", in the form that `npm run audit:verify` takes.

/** Empty for a database of before the log was chained. */
export async function chainHeads(client) {
  const { rows: found } = await client.query(
    `SELECT to_regclass('public."AuditChain"') IS NOT NULL AS "isChained"`,
  );
  if (!found[0].isChained) return [];
  const { rows } = await client.query(
    `SELECT concat_ws(' ', chain, number, hash) AS line FROM "AuditChain" ORDER BY chain COLLATE "C"`,
  );
  return rows.map(({ line }) => line);
}
