#!/usr/bin/env node
// Stands in for Prisma's native `schema-engine`, which the CLI would download: the same JSON-RPC over
// standard input and output, the same Rust code compiled to WASM (@prisma/schema-engine-wasm).
// prisma.config.ts points PRISMA_SCHEMA_ENGINE_BINARY here. DEBUG_ENGINE=1 prints what it does.
import fs from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import readline from "node:readline";
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";
import pg from "pg";
import { migrationDriver } from "./lib/migration-driver.mjs";

const UNREACHABLE = "postgresql://127.0.0.1:1/none";
const debugging = Boolean(process.env.DEBUG_ENGINE);

function parseArguments(argv) {
  const options = { datamodels: [], command: [], datasourceUrl: undefined };
  for (let i = 0; i < argv.length; i++) {
    if (argv[i] === "--datamodels") options.datamodels.push(argv[++i]);
    else if (argv[i] === "--datasource") options.datasourceUrl = JSON.parse(argv[++i]).url;
    else if (argv[i].startsWith("--") && argv[i] !== "--version") i++;
    else options.command.push(argv[i]);
  }
  return options;
}

async function loadEngine() {
  const require = createRequire(import.meta.url);
  const folder = path.dirname(require.resolve("@prisma/schema-engine-wasm"));
  const glue = await import(path.join(folder, "schema_engine_bg.js"));
  const wasm = fs.readFileSync(path.join(folder, "schema_engine_bg.wasm"));
  const { instance } = await WebAssembly.instantiate(wasm, { "./schema_engine_bg.js": glue });
  glue.__wbg_set_wasm(instance.exports);
  instance.exports.__wbindgen_start();
  globalThis.PRISMA_WASM_PANIC_REGISTRY = { set_message: (message) => console.error(message) };
  return glue;
}

function logLine(level, fields) {
  const line = {
    timestamp: new Date().toISOString(),
    level,
    fields,
    target: "schema_engine::logger",
  };
  process.stderr.write(`${JSON.stringify(line)}\n`);
}

/** `can-connect-to-database`, `create-database`, `drop-database`: answered by exit code and one log line. */
async function runDatabaseCommand(command, url) {
  const target = new URL(url);
  const database = decodeURIComponent(target.pathname.slice(1));
  const connect = async (name) => {
    const address = new URL(target);
    address.pathname = `/${name}`;
    address.searchParams.delete("schema");
    const client = new pg.Client({ connectionString: address.href });
    await client.connect();
    return client;
  };
  try {
    const client = await connect(command === "can-connect-to-database" ? database : "postgres");
    const name = client.escapeIdentifier(database);
    if (command === "create-database") await client.query(`CREATE DATABASE ${name}`);
    if (command === "drop-database") await client.query(`DROP DATABASE ${name}`);
    await client.end();
    logLine("INFO", { message: "ok" });
    return 0;
  } catch (error) {
    const createdByAnother = ["42P04", "23505"].includes(error.code);
    if (command === "create-database" && createdByAnother) return 0;
    const known = {
      "3D000": ["P1003", `Database \`${database}\` does not exist`],
      ECONNREFUSED: ["P1001", `Can't reach database server at \`${target.host}\``],
      "28P01": ["P1000", error.message],
      "42P04": ["P1009", error.message],
    }[error.code];
    logLine("INFO", { message: "schema-engine-wasm" }); // the CLI drops the first line
    const [errorCode, message] = known ?? [undefined, error.message || String(error)];
    logLine("ERROR", { message, error_code: errorCode, is_panic: false });
    return 1;
  }
}

function createCaller(glue, options) {
  const datamodels = options.datamodels.map((file) => [file, fs.readFileSync(file, "utf8")]);
  let engine;
  return async function call(method, params) {
    engine ??= await glue.SchemaEngine.new(
      { datamodels: datamodels.length > 0 ? datamodels : undefined },
      (line) => debugging && process.stderr.write(`${line}\n`),
      bindMigrationAwareSqlAdapterFactory(migrationDriver(options.datasourceUrl ?? UNREACHABLE)),
    );
    // The WASM engine replays migrations for these two only from a cache which a diagnosis fills.
    if (method === "evaluateDataLoss" || method === "createMigration") {
      const { migrationsList, filters } = params;
      await engine.diagnoseMigrationHistory({
        migrationsList,
        optInToShadowDatabase: true,
        filters,
      });
    }
    return engine[method === "getDatabaseVersion" ? "version" : method](params);
  };
}

function send(message) {
  process.stdout.write(`${JSON.stringify({ jsonrpc: "2.0", ...message })}\n`);
}

function rpcError(error) {
  if (debugging) console.error(error);
  const data = {
    is_panic: false,
    message: error?.message ?? String(error),
    meta: error?.meta ?? null,
    error_code: error?.code ?? null,
  };
  return { code: 4466, message: "An error happened. Check the data field for details.", data };
}

function serve(call) {
  let queue = Promise.resolve();
  const answer = async ({ id, method, params }) => {
    try {
      const result = await call(method, params);
      if (method === "diff" && result?.stdout) {
        send({ id: "print1", method: "print", params: { content: result.stdout } });
      }
      send({ id, result: result ?? null });
    } catch (error) {
      send({ id, error: rpcError(error) });
    }
  };
  const lines = readline.createInterface({ input: process.stdin, crlfDelay: Infinity });
  lines.on("line", (line) => {
    if (!line.trim()) return;
    const message = JSON.parse(line);
    if (message.method) queue = queue.then(() => answer(message));
  });
  lines.on("close", () => void queue.finally(() => process.exit(0)));
}

const options = parseArguments(process.argv.slice(2));
if (options.command[0] === "cli") {
  process.exit(await runDatabaseCommand(options.command[1], options.datasourceUrl));
}
const glue = await loadEngine();
if (options.command[0] === "--version") console.log(`schema-engine-wasm ${glue.version()}`);
else serve(createCaller(glue, options));
