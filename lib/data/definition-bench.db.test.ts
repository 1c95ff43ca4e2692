// Who reads what on the bench: definitions by everybody on the plan, proposals by those concerned.
import { beforeAll, describe, expect, it } from "vitest";
import {
  by,
  list,
  newProposalScene,
  points,
  type ProposalScene,
} from "@/lib/commands/definition/proposal-scene.fixture";
import { confirmContent } from "@/lib/commands/definition/confirm-definition";
import { confirmProposal } from "@/lib/commands/definition/confirm-proposal";
import { refuseProposal } from "@/lib/commands/definition/refuse-proposal";
import { clock, newScene, refusalOf } from "@/lib/commands/report/report-scene.fixture";
import { getDefinitionBench, getDefinitionDetail } from "./definition-bench";

const today = { asOf: "2024-10-08", knownBy: clock(), live: true };
let scene: ProposalScene;
beforeAll(async () => {
  scene = await newProposalScene();
});
const detail = (role: keyof ProposalScene["people"], code: string) =>
  getDefinitionDetail(scene.people[role], scene.plan.code, code, today, clock());

describe("the bench", () => {
  it("lists every item with its open proposals", async () => {
    const { item } = await scene.proposed();
    const { items } = await getDefinitionBench(scene.people.manager, scene.plan.code, today);
    const found = items.find((each) => each.item.code === item.code);
    expect(found?.proposals.map((each) => each.content)).toEqual([list]);
    expect(found?.state).toMatchObject({ target: "missing", blocking: true });
    const before = { ...today, knownBy: new Date(clock().getTime() - 1) };
    const earlier = await getDefinitionBench(scene.people.manager, scene.plan.code, before);
    expect(earlier.items.flatMap((each) => each.proposals)).toEqual([]);
  });

  it("is not found across plans", async () => {
    const other = await newScene();
    const ask = getDefinitionBench(other.people.manager, scene.plan.code, today);
    expect(await refusalOf(ask)).toBe("notFound");
  });
});

describe("one item", () => {
  it.each([
    ["reporter", true],
    ["head", true],
    ["supporter", true],
    ["manager", true],
    ["reviewer", true],
    ["leader", true],
    ["auditor", true],
    ["outsider", false],
    ["otherHead", false],
  ] as const)("shows its proposals to the %s: %s", async (role, may) => {
    const { item } = await scene.proposed();
    const found = await detail(role, item.code);
    expect(found.mayReadProposals).toBe(may);
    expect(found.open).toHaveLength(may ? 1 : 0);
    expect(found.versions).toHaveLength(1);
  });

  it("shows what confirming would change, and when it no longer can be", async () => {
    const { item } = await scene.proposed();
    const open = (await detail("manager", item.code)).open[0];
    expect(open).toMatchObject({
      stale: false,
      faults: [],
      preview: { now: { definitionMissing: true }, after: { definitionMissing: false } },
    });
    const number = { kind: "coverageCount" as const, confirmedCount: 5 };
    const ask = { plan: scene.plan.code, milestone: item.code, ...by };
    const content = { kind: "target" as const, part: number };
    await confirmContent(scene.people.manager, { ...ask, content }, clock);
    await scene.propose(item, points);
    const later = { ...today, knownBy: new Date(clock().getTime() + 1000) };
    const { people, plan } = scene;
    const found = await getDefinitionDetail(
      people.manager,
      plan.code,
      item.code,
      later,
      later.knownBy,
    );
    expect(found.versions.map((each) => each.document)).toEqual([null, by.document]);
    expect(found.open.map((each) => each.proposal.kind).sort()).toEqual(["checkpoints", "target"]);
  });

  it("keeps what was decided, with its reason", async () => {
    const { item, proposalId } = await scene.proposed();
    const reason = "Two clinics are missing.";
    await refuseProposal(scene.people.manager, { proposalId, reason }, clock);
    const { open, decided } = await detail("supporter", item.code);
    expect([open, decided]).toMatchObject([[], [{ state: "refused", reason }]]);
  });

  it.each(["refused", "confirmed"] as const)(
    "shows as open what was %s after the dates of the page",
    async (outcome) => {
      const { item, proposalId } = await scene.proposed();
      const { people, plan } = scene;
      const later = new Date(clock().getTime() + 60_000);
      const ask = { proposalId, reason: "Two clinics are missing.", ...by };
      await (outcome === "refused"
        ? refuseProposal(people.manager, ask, () => later)
        : confirmProposal(people.manager, ask, () => later));
      const then = await getDefinitionDetail(people.manager, plan.code, item.code, today, later);
      const undecided = { state: "proposed", decidedAt: null, decidedByName: null, reason: null };
      expect(then.decided).toEqual([]);
      expect(then.open).toMatchObject([{ proposal: undecided, stale: false, faults: [] }]);
      const onBench = async (knownBy: Date) => {
        const bench = await getDefinitionBench(people.manager, plan.code, { ...today, knownBy });
        return bench.items.find((each) => each.item.code === item.code)?.proposals.length;
      };
      expect(await onBench(clock())).toBe(1);
      expect(await onBench(later)).toBe(0);
    },
  );
});
