import { describe, expect, it } from "vitest";
import { sha256 } from "@/lib/platform/sha256";
import { canonicalText } from "./canonical";
import { type ChainWalk, chainWalk } from "./chain-walk";
import { type ChainedEvent, type ChainHead, NO_HASH } from "./chained-event";
import { headOfExport, readExportedEvent, readExportHead } from "./export-file";
import { headLine, readHeads } from "./heads-text";

const blank: ChainedEvent = {
  hashVersion: "1",
  chain: "installation",
  chainNumber: "1",
  previousHash: NO_HASH,
  id: "7",
  at: "2024-10-15T01:02:03.456789Z",
  businessAt: "2024-10-15T01:02:03.000000Z",
  planId: null,
  action: "account.created",
  subjectType: "Person",
  subjectId: "李",
  actorKind: "user",
  actorId: null,
  actorName: "系统管理员",
  actorRole: "sysadmin",
  actorUnit: "",
  before: null,
  after: '{"n": 1.50, "b": "中文😀"}',
  reason: "",
  requestId: "r",
  address: null,
  hash: "",
};

function hashed(event: ChainedEvent): ChainedEvent {
  return { ...event, hash: sha256(canonicalText(event) ?? "") };
}

/** A chain of so many events that is as it should be. */
function chain(length: number): ChainedEvent[] {
  const events: ChainedEvent[] = [];
  for (let n = 1; n <= length; n += 1) {
    const previousHash = events.at(-1)?.hash ?? NO_HASH;
    events.push(hashed({ ...blank, chainNumber: String(n), id: String(n + 6), previousHash }));
  }
  return events;
}
const headOf = (events: readonly ChainedEvent[]): ChainHead[] => {
  const last = events.at(-1);
  return last ? [{ chain: last.chain, number: BigInt(last.chainNumber), hash: last.hash }] : [];
};
function check(
  events: readonly ChainedEvent[],
  heads: readonly ChainHead[],
  options: Partial<Parameters<typeof chainWalk>[0]> = {},
) {
  const walk: ChainWalk = chainWalk({ sha256, ...options });
  for (const event of events) walk.take(event);
  const [verdict] = walk.end(heads);
  if (!verdict?.fault) return "whole";
  const { number, id, differs } = verdict.fault;
  return `${number} ${id ?? "-"} ${differs.join("+")}`;
}
const five = chain(5);
const whole = headOf(five);
const head = whole[0] as ChainHead;
const [one, two, three, four, last] = five as [
  ChainedEvent,
  ChainedEvent,
  ChainedEvent,
  ChainedEvent,
  ChainedEvent,
];

describe("what is hashed", () => {
  it("is every field with its length, in the order of the description", () => {
    expect(canonicalText({ ...blank, before: "a", reason: null })).toBe(
      `1:1;12:installation;1:1;64:${NO_HASH};1:7;27:2024-10-15T01:02:03.456789Z;` +
        "27:2024-10-15T01:02:03.000000Z;-;15:account.created;6:Person;3:李;4:user;-;" +
        '15:系统管理员;8:sysadmin;0:;1:a;30:{"n": 1.50, "b": "中文😀"};-;1:r;-;',
    );
  });
  it("tells an empty text from none, and a border moved from one that was not", () => {
    const texts = [
      { ...blank, reason: null },
      blank,
      { ...blank, subjectType: "Pers", subjectId: "on李" },
    ].map(canonicalText);
    expect(new Set(texts).size).toBe(3);
  });
  it("is unknown for a version of later", () => {
    expect(canonicalText({ ...blank, hashVersion: "2" })).toBeNull();
  });
});

describe("a chain", () => {
  const other = hashed({ ...three, reason: "other" });
  it.each<[string, ChainedEvent[], ChainHead[], string]>([
    ["as written", five, whole, "whole"],
    ["with nothing in it", [], [], "whole"],
    [
      "with a field changed",
      [one, two, { ...three, reason: "x" }, four, last],
      whole,
      "3 9 content",
    ],
    ["with an event hashed anew", [one, two, other, four, last], whole, "4 10 link"],
    ["with an event gone", [one, two, four, last], whole, "4 10 gap"],
    ["without its first event", [two, three], headOf([three]), "2 8 gap"],
    [
      "with two events swapped",
      [one, { ...three, chainNumber: "2" }, { ...two, chainNumber: "3" }, four, last],
      whole,
      "2 9 link+content",
    ],
    ["with a number twice", [one, two, two, three, four, last], whole, "2 8 duplicate"],
    ["cut short", [one, two, three], whole, "4 - tail"],
    ["emptied", [], whole, "1 - tail"],
    ["longer than its head", five, headOf([three]), "4 - beyond"],
    ["whose head is another", five, [{ ...head, hash: NO_HASH }], "5 - head"],
    ["with an event of another plan", [one, { ...two, planId: "p" }], whole, "2 8 content"],
    ["hashed by a later program", [one, { ...two, hashVersion: "2" }], whole, "2 8 version"],
  ])("%s", (_, events, heads, expected) => {
    expect(check(events, heads)).toBe(expected);
  });

  it("cut short with its head shows by a head that was kept", () => {
    const cut = [one, two, three];
    expect(check(cut, headOf(cut))).toBe("whole");
    expect(check(cut, headOf(cut), { expected: whole })).toBe("4 - tail");
    expect(check(five, whole, { expected: headOf(cut) })).toBe("whole");
  });
  it("hashed anew from somewhere on shows by a head that was kept", () => {
    const forged = [one, hashed({ ...two, reason: "forged" })];
    forged.push(hashed({ ...three, previousHash: forged[1]?.hash ?? NO_HASH }));
    expect(check(forged, headOf(forged))).toBe("whole");
    expect(check(forged, headOf(forged), { expected: headOf([one, two]) })).toBe("2 8 head");
  });
  it("of which a part was chosen may have gaps and no other fault", () => {
    const part = { partial: true };
    expect(check([two, four], whole, part)).toBe("whole");
    expect(check([two, { ...four, reason: "x" }], whole, part)).toBe("4 10 content");
    expect(check([two, { ...other, previousHash: one.hash }], whole, part)).toBe(
      "3 9 link+content",
    );
  });
});

describe("on paper and in files", () => {
  it("heads are read back from whatever stands around them", () => {
    const text = `日志链头\n${headLine(head)}  guiyang\n5 events checked`;
    expect(readHeads(text)).toEqual(whole);
    expect(readHeads("installation 5 abc")).toEqual([]);
  });
  it("an export's lines are read back as they were", () => {
    const first = {
      exportedAt: blank.at,
      complete: true,
      filter: { plan: "p" },
      heads: [{ ...head, plan: null }],
    };
    expect(readExportHead(headOfExport(first))).toEqual(first);
    expect(readExportedEvent(JSON.stringify(three))).toEqual(three);
    expect(readExportHead("{}")).toBeNull();
    expect(readExportedEvent("not JSON")).toBeNull();
  });
});
