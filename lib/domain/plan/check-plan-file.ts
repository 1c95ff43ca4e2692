// The one judgement of a plan's file: shape first, then whether its records fit together.
import { checkGroups } from "./check-groups";
import { checkMilestones } from "./check-milestones";
import { checkReferences } from "./check-references";
import { planFile, type PlanSection } from "./plan-file";
import type { PlanFault } from "./plan-fault";

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** A record is named as its reader knows it: by code, an assignment by its milestone, else by position. */
function recordName(records: unknown, position: PropertyKey | undefined): string {
  if (position === undefined) return "";
  const record = Array.isArray(records) ? records[Number(position)] : undefined;
  if (isRecord(record)) {
    const name = record.code ?? record.milestone;
    if (typeof name === "string" && name !== "") return name;
  }
  return `#${Number(position) + 1}`;
}

function shapeFault(raw: unknown, path: readonly PropertyKey[], message: string): PlanFault {
  const [section, position, ...rest] = path;
  if (section === undefined || !(String(section) in planFile.shape))
    return { section: "file", record: "", field: path.map(String).join("."), message };
  const records = isRecord(raw) ? raw[String(section)] : undefined;
  const known = String(section) as PlanSection;
  if (known === "plan") {
    const code = isRecord(records) && typeof records.code === "string" ? records.code : "";
    return { section: known, record: code, field: path.slice(1).map(String).join("."), message };
  }
  return {
    section: known,
    record: recordName(records, position),
    field: rest.map(String).join("."),
    message,
  };
}

/**
 * Every fault of a plan's file, in the order of its sections; none: it may be loaded.
 * A file of the wrong shape is not examined further, since its records cannot be trusted to be there.
 */
export function checkPlanFile(raw: unknown): PlanFault[] {
  const parsed = planFile.safeParse(raw);
  if (!parsed.success)
    return parsed.error.issues.map((issue) =>
      issue.code === "unrecognized_keys"
        ? shapeFault(raw, [...issue.path, issue.keys.join(", ")], "unknown field")
        : shapeFault(raw, issue.path, issue.message),
    );
  const faults: PlanFault[] = [];
  const report = (fault: PlanFault) => void faults.push(fault);
  checkReferences(parsed.data, report);
  checkMilestones(parsed.data, report);
  checkGroups(parsed.data, report);
  const sections = Object.keys(planFile.shape);
  return faults.toSorted((a, b) => sections.indexOf(a.section) - sections.indexOf(b.section));
}
