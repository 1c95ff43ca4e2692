// What the helper runs; started by helper.ts.
import { tellNobody } from "@/lib/data/notifications";
import { serveTasks } from "./helper";
import { reportUnits } from "./past-quarter";
import { type People, readPeople } from "./people";
import { listOwed } from "./reports";

// The past is loaded, not told.
tellNobody(true);

let people: Promise<People> | undefined;

serveTasks(async ({ plan, period, units }) => {
  people ??= readPeople();
  const owed = await listOwed(plan, period);
  const place = { plan, period };
  return reportUnits(
    await people,
    place,
    owed.filter((item) => units.includes(item.unit)),
  );
});
