// A plan with a secretary, and an instruction brought to each state through the commands.
import { randomUUID } from "node:crypto";
import type { UserActor } from "@/lib/domain/actor";
import type { InstructionState } from "@/lib/domain/instruction/instruction-transitions";
import { insertPerson } from "@/prisma/factories/people";
import type { Scene } from "@/prisma/factories/plan";
import { clock, db, newScene } from "../report/report-scene.fixture";
import { acceptInstruction } from "./accept-instruction";
import { giveInstruction, type GiveInstructionInput } from "./give-instruction";
import { replyInstruction } from "./reply-instruction";
import { withdrawInstruction } from "./withdraw-instruction";

export type InstructionScene = Scene & { secretary: UserActor };

export async function newInstructionScene(): Promise<InstructionScene> {
  const scene = await newScene();
  const secretary = await insertPerson(db, { role: "secretary", plan: scene.plan });
  return { ...scene, secretary };
}

/** What the secretary's form holds for this plan. */
export const onPaper = (
  scene: InstructionScene,
  change: Partial<GiveInstructionInput> = {},
): GiveInstructionInput => ({
  token: randomUUID(),
  plan: scene.plan.code,
  mode: "paper",
  leader: "张副市长",
  text: "请抓紧办理，月底前报结果。",
  unit: scene.lead.code,
  items: [scene.items.build.code],
  givenOn: "2024-10-07",
  dueOn: "2024-10-31",
  ...change,
});

export const give = (
  scene: InstructionScene,
  change: Partial<GiveInstructionInput> = {},
  actor = scene.secretary,
) => giveInstruction(actor, onPaper(scene, change), clock);

export async function stored(id: string) {
  return db.instruction.findUniqueOrThrow({
    where: { id },
    include: { items: true, replies: { orderBy: { round: "asc" } } },
  });
}

/** What a form drawn now would send. */
export async function formOf(scene: InstructionScene, id: string) {
  const { version } = await stored(id);
  return { plan: scene.plan.code, instructionId: id, expectedVersion: version };
}

export async function instructionIn(
  state: InstructionState,
  scene: InstructionScene,
): Promise<string> {
  const { instructionId: id } = await give(scene);
  if (state === "given") return id;
  if (state === "withdrawn") {
    const reason = "Given by mistake.";
    await withdrawInstruction(scene.secretary, { ...(await formOf(scene, id)), reason }, clock);
    return id;
  }
  const text = "已召开协调会。";
  await replyInstruction(scene.people.reporter, { ...(await formOf(scene, id)), text }, clock);
  if (state === "replied") return id;
  await acceptInstruction(scene.people.leader, await formOf(scene, id), clock);
  return id;
}
