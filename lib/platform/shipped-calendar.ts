// China's published holidays as this release ships them.
import { readFile } from "node:fs/promises";
import path from "node:path";

const FILE = "prisma/calendars/cn-holidays.json";

/** The file's text; null where the installation does not have it. */
export async function readShippedCalendar(): Promise<string | null> {
  try {
    return await readFile(path.join(process.cwd(), FILE), "utf8");
  } catch {
    return null;
  }
}
