// Makes @prisma/adapter-pg 7.10 usable as the driver of Prisma's schema engine. Three gaps are filled:
//   1. it refuses PostgreSQL's internal type "char", which the engine's catalogue queries return;
//   2. its executeScript() cuts at every semicolon and so breaks $$ bodies and quoted semicolons;
//   3. it drops the shadow database before closing its own connection to it.
// It relies on internals: keep all Prisma packages on the one version in package.json.
import { randomUUID } from "node:crypto";
import { PrismaPg } from "@prisma/adapter-pg";
import { ColumnTypeEnum } from "@prisma/driver-adapter-utils";

const INTERNAL_CHAR = 18;
const TEXT = 25;
const taught = new WeakSet();

/** Discrete fields, not a connection string: the shadow database has to override `database`. */
export function connectionConfig(url) {
  const parsed = new URL(url);
  const sslMode = parsed.searchParams.get("sslmode");
  const encrypts = ["require", "no-verify"].includes(sslMode);
  const verifies = ["verify-ca", "verify-full"].includes(sslMode);
  return {
    host: decodeURIComponent(parsed.searchParams.get("host") ?? parsed.hostname),
    port: Number(parsed.port || 5432),
    user: decodeURIComponent(parsed.username),
    password: decodeURIComponent(parsed.password),
    database: decodeURIComponent(parsed.pathname.slice(1)),
    max: 1, // the session's advisory lock must live on the connection that migrates
    ssl: encrypts ? { rejectUnauthorized: false } : verifies || undefined,
  };
}

function teachInternalChar(adapter) {
  // The method belongs to PgQueryable, two prototypes up and shared with transactions.
  const queryable = Object.getPrototypeOf(Object.getPrototypeOf(adapter));
  if (taught.has(queryable)) return;
  taught.add(queryable);
  const queryRaw = queryable.queryRaw;
  queryable.queryRaw = async function queryRawWithChar(query) {
    let charColumns = [];
    const asText = async (sent) => {
      const answer = await this.performIO(sent);
      charColumns = answer.fields.map((field) => field.dataTypeID === INTERNAL_CHAR);
      const fields = answer.fields.map((field) =>
        field.dataTypeID === INTERNAL_CHAR ? { name: field.name, dataTypeID: TEXT } : field,
      );
      return { ...answer, fields };
    };
    const self = Object.create(this, { performIO: { value: asText } });
    const result = await queryRaw.call(self, query);
    charColumns.forEach((isChar, column) => {
      if (isChar) result.columnTypes[column] = ColumnTypeEnum.Character;
    });
    return result;
  };
}

function prepare(adapter) {
  teachInternalChar(adapter);
  adapter.executeScript = async (script) => {
    try {
      await adapter.underlyingDriver().query(script);
    } catch (error) {
      adapter.onError(error);
    }
  };
  return adapter;
}

export function migrationDriver(url) {
  const config = connectionConfig(url);
  const schema = new URL(url).searchParams.get("schema") ?? undefined;
  const factory = new PrismaPg(config, { schema });

  async function connect() {
    const adapter = prepare(await factory.connect());
    const dispose = adapter.dispose.bind(adapter);
    let disposed;
    adapter.dispose = () => (disposed ??= dispose());
    return adapter;
  }

  async function connectToShadowDb() {
    const admin = await connect();
    const database = `prisma_migrate_shadow_db_${randomUUID()}`;
    await admin.executeScript(`CREATE DATABASE "${database}"`);
    const shadow = prepare(await new PrismaPg({ ...config, database }).connect());
    const close = shadow.dispose.bind(shadow);
    shadow.dispose = async () => {
      await close();
      await admin.executeScript(`DROP DATABASE IF EXISTS "${database}" WITH (FORCE)`);
      await admin.dispose();
    };
    return shadow;
  }

  return {
    provider: factory.provider,
    adapterName: factory.adapterName,
    connect,
    connectToShadowDb,
  };
}
