// While a backup is loaded: triggers would refuse it or write anew what it holds, and foreign keys would be checked
// row by row in an order no set of tables has. Both are taken off as the owner may, and put back and compared before
// the transaction ends. Foreign keys are checked then, all rows at once.

const ENABLE = { O: "ENABLE", A: "ENABLE ALWAYS", R: "ENABLE REPLICA" };

async function triggersOf(client) {
  const { rows } = await client.query(
    `SELECT tgrelid::regclass::text AS table, quote_ident(tgname) AS name, tgenabled AS state, pg_get_triggerdef(oid) AS definition
       FROM pg_trigger WHERE NOT tgisinternal AND tgparentid = 0
        AND tgrelid IN (SELECT oid FROM pg_class WHERE relnamespace = 'public'::regnamespace)
      ORDER BY 1, 2`,
  );
  return rows;
}

async function foreignKeysOf(client) {
  const { rows } = await client.query(
    `SELECT conrelid::regclass::text AS table, quote_ident(conname) AS name, pg_get_constraintdef(oid) AS definition
       FROM pg_constraint WHERE contype = 'f' AND connamespace = 'public'::regnamespace AND conparentid = 0
      ORDER BY 1, 2`,
  );
  return rows;
}

/** Within a transaction; `resume` puts everything back and throws when something is not as it was. */
export async function pauseRules(client) {
  const triggers = await triggersOf(client);
  const keys = await foreignKeysOf(client);
  for (const { table, name } of triggers) {
    await client.query(`ALTER TABLE ${table} DISABLE TRIGGER ${name}`);
  }
  for (const { table, name } of keys) {
    await client.query(`ALTER TABLE ${table} DROP CONSTRAINT ${name}`);
  }
  return async function resume() {
    for (const { table, name, definition } of keys) {
      await client.query(`ALTER TABLE ${table} ADD CONSTRAINT ${name} ${definition}`);
    }
    for (const { table, name, state } of triggers) {
      if (state !== "D")
        await client.query(`ALTER TABLE ${table} ${ENABLE[state]} TRIGGER ${name}`);
    }
    const before = JSON.stringify([triggers, keys]);
    const after = JSON.stringify([await triggersOf(client), await foreignKeysOf(client)]);
    if (before !== after) throw new Error("Triggers and foreign keys are not as they were.");
  };
}
