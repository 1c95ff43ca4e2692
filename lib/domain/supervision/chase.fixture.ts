// A trail to be told apart by a test: nothing was done but what it says.
import type { LevelFacts } from "./level";
import type { NoticeFact, TrailFacts } from "./trail";

/** Noon of a day in Shanghai. */
export const noon = (day: string) => new Date(`${day}T04:00:00.000Z`);

export const at = (day: string) => ({ asOf: day, knownBy: new Date(`${day}T15:59:59.999Z`) });

export const trailOf = (change: Partial<TrailFacts> = {}): TrailFacts => ({
  reminders: [],
  notices: [],
  requests: [],
  instructions: [],
  escalations: [],
  ...change,
});

export const noticeOf = (change: Partial<NoticeFact> = {}): NoticeFact => ({
  id: "n1",
  kind: "letter",
  year: 2024,
  number: 3,
  replyBy: "2024-02-08",
  issuedAt: noon("2024-02-01"),
  acknowledgedAt: null,
  replies: [],
  endedAt: null,
  handedOverAt: null,
  ...change,
});

export const levelOf = (change: Partial<LevelFacts> = {}): LevelFacts => ({
  ...trailOf(),
  promises: [],
  dueOn: "2023-12-31",
  completedOn: null,
  ...change,
});
