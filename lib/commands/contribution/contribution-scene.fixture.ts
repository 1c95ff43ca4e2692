// What the tests of contributions share: an item with a supporting unit, and the steps in short.
import type { UserActor } from "@/lib/domain/actor";
import type { MilestoneKind, Reading } from "@/lib/domain/milestone/milestone";
import type { Scene } from "@/prisma/factories/plan";
import { clock } from "../report/report-scene.fixture";
import { answerContribution } from "./answer-contribution";
import { askContribution } from "./ask-contribution";
import { saveContribution } from "./save-contribution";

export const DAY_MS = 86_400_000;
export const daysLater = (days: number) => () => new Date(clock().getTime() + days * DAY_MS);

export const itemOf = (scene: Scene, kind: MilestoneKind = "count") => ({
  plan: scene.plan.code,
  milestone: scene.items[kind].code,
  period: scene.open.code,
});

export const ask = (
  scene: Scene,
  by: UserActor = scene.people.reporter,
  organisation = scene.supporting.code,
  at = clock,
) => askContribution(by, { ...itemOf(scene), organisation }, at);

type Words = {
  by?: UserActor;
  kind?: MilestoneKind;
  version?: number | null;
  text?: string;
  reading?: Reading | null;
  organisation?: string;
};

const inputOf = (scene: Scene, words: Words) => ({
  ...itemOf(scene, words.kind),
  organisation: words.organisation ?? scene.supporting.code,
  expectedVersion: words.version ?? null,
  text: words.text ?? "Two schools in our district.",
  reading: words.reading ?? null,
});

export const save = (scene: Scene, words: Words = {}) =>
  saveContribution(words.by ?? scene.people.supporter, inputOf(scene, words), clock);

export const answer = (scene: Scene, words: Words = {}) =>
  answerContribution(words.by ?? scene.people.supporter, inputOf(scene, words), clock);
