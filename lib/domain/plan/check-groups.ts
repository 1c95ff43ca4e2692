// Records that speak of each other: chains, series, readsFrom and dependsOn.
import type { PlanFile } from "./plan-file";
import type { Report } from "./plan-fault";
import type { PlanMilestone } from "./plan-milestone";

type Say = (m: PlanMilestone, field: string, message: string) => void;

const unitOf = (m: PlanMilestone) => ("unit" in m.target ? m.target.unit : null);
const baseOf = (m: PlanMilestone) => ("base" in m.target ? m.target.base : undefined);

function groupsBy(file: PlanFile, field: "chain" | "series"): PlanMilestone[][] {
  const groups = new Map<string, PlanMilestone[]>();
  for (const m of file.milestones) {
    const name = m[field];
    if (name !== undefined) groups.set(name, [...(groups.get(name) ?? []), m]);
  }
  return [...groups.values()];
}

/** One reading serves the whole chain, so its members are of one kind, one unit and one base. */
function checkChains(file: PlanFile, say: Say): void {
  for (const members of groupsBy(file, "chain")) {
    const [first] = members;
    if (first === undefined) continue;
    if (members.length === 1) say(first, "chain", "a chain of one");
    const lastIn = new Map<string, PlanMilestone>();
    members.forEach((m, i) => {
      if (m.kind !== first.kind) say(m, "kind", `chain ${m.chain} is of kind ${first.kind}`);
      else if (unitOf(m) !== unitOf(first))
        say(m, "target.unit", `chain ${m.chain} is measured in ${unitOf(first)}`);
      else if (baseOf(m) !== baseOf(first))
        say(m, "target.base", `chain ${m.chain} has its first member's base`);
      if (m.series !== undefined) say(m, "series", "belongs to a chain already");
      const twin = members.findIndex(({ dueOn }) => dueOn === m.dueOn);
      const before = lastIn.get(m.code.replace(/-\d+$/, ""));
      if (twin < i) say(m, "dueOn", `due together with ${members[twin]?.code}`);
      // Across tasks the plan's order rules the file, so order is held within one task only.
      else if (before !== undefined && m.dueOn < before.dueOn)
        say(m, "dueOn", `due before ${before.code}, which stands earlier in the chain`);
      lastIn.set(m.code.replace(/-\d+$/, ""), m);
    });
  }
}

/** Yearly quotas: each starts on 1 January of its own year, and no year twice. */
function checkSeries(file: PlanFile, say: Say): void {
  for (const members of groupsBy(file, "series")) {
    const [first] = members;
    if (first === undefined) continue;
    members.forEach((m, i) => {
      const year = m.dueOn.slice(0, 4);
      if (m.kind !== first.kind) say(m, "kind", `series ${m.series} is of kind ${first.kind}`);
      else if (unitOf(m) !== unitOf(first))
        say(m, "target.unit", `series ${m.series} is measured in ${unitOf(first)}`);
      if (m.startsOn !== `${year}-01-01`) say(m, "startsOn", `starts on ${year}-01-01`);
      if (members.slice(0, i).some(({ dueOn }) => dueOn.startsWith(year)))
        say(m, "dueOn", `the series has ${year} already`);
    });
  }
}

/** A walk along the links comes back to where it began. */
function isCircular(start: string, next: (code: string) => readonly string[]): boolean {
  const seen = new Set<string>();
  const open = [...next(start)];
  for (let code = open.pop(); code !== undefined; code = open.pop()) {
    if (code === start) return true;
    if (seen.has(code)) continue;
    seen.add(code);
    open.push(...next(code));
  }
  return false;
}

function checkLinks(file: PlanFile, say: Say): void {
  const byCode = new Map(file.milestones.map((m) => [m.code, m]));
  const reads = (code: string) => [byCode.get(code)?.readsFrom ?? []].flat();
  const rests = (code: string) => byCode.get(code)?.dependsOn ?? [];
  for (const m of file.milestones) {
    if (m.readsFrom !== undefined) {
      const source = byCode.get(m.readsFrom);
      if (m.kind !== "coverage") say(m, "readsFrom", "only a coverage reads from a build");
      if (isCircular(m.code, reads)) say(m, "readsFrom", "reads from itself");
      else if (source !== undefined && source.kind !== "build")
        say(m, "readsFrom", `${source.code} is a ${source.kind}, not a build`);
    }
    m.dependsOn?.forEach((code, i) => {
      if (m.dependsOn?.indexOf(code) !== i) say(m, `dependsOn.${i}`, "named twice");
    });
    if (isCircular(m.code, rests)) say(m, "dependsOn", "rests on itself");
  }
}

/** Chains, series and links between milestones hold together. */
export function checkGroups(file: PlanFile, report: Report): void {
  const say: Say = (m, field, message) =>
    report({ section: "milestones", record: m.code, field, message });
  checkChains(file, say);
  checkSeries(file, say);
  checkLinks(file, say);
}
