import "server-only";
import { database } from "./db";

/** The server's version, e.g. "18.4". Throws when the database does not answer within two seconds. */
export async function databaseVersion(): Promise<string> {
  const late = new Promise<never>((_, reject) => {
    setTimeout(() => reject(new Error("no answer")), 2000).unref();
  });
  const asked = database().$queryRaw<
    { version: string }[]
  >`SELECT current_setting('server_version') AS version`;
  const [row] = await Promise.race([asked, late]);
  return row?.version.split(" ")[0] ?? "";
}
