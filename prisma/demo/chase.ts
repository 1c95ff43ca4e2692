// The chase, invented: reminders, notices with their replies, what was put before leaders and what they instructed.
import { randomUUID } from "node:crypto";
import { z } from "zod";
import { endEscalation } from "@/lib/commands/escalation/end-escalation";
import { markEscalation } from "@/lib/commands/escalation/mark-escalation";
import { acceptInstruction } from "@/lib/commands/instruction/accept-instruction";
import { giveInstruction } from "@/lib/commands/instruction/give-instruction";
import { replyInstruction } from "@/lib/commands/instruction/reply-instruction";
import { acknowledgeNotice, replyNotice } from "@/lib/commands/supervision/answer-notice";
import { draftNotices } from "@/lib/commands/supervision/draft-notices";
import { decideReply } from "@/lib/commands/supervision/end-notice";
import { issueNotice } from "@/lib/commands/supervision/issue-notice";
import { sendReminders } from "@/lib/commands/supervision/send-reminders";
import { asActor } from "@/lib/data/as-actor";
import type { Clock } from "@/lib/domain/clock";
import file from "./chase.json";
import { demo, type People, teamOf } from "./people";
import { at } from "./reports";
import type { DemoStep } from "./step";

const day = z.iso.date();
const answer = z.object({ on: day, text: z.string() });

const story = z.object({
  reminders: z.array(z.object({ on: day, items: z.array(z.string()), text: z.string() })),
  notices: z.array(
    z.object({
      items: z.array(z.object({ code: z.string(), unit: z.string() })).min(1),
      demand: z.string(),
      draftedOn: day,
      issuedOn: day.nullable(),
      replyBy: day,
      acknowledgedOn: day.nullable(),
      replies: z.array(
        answer.extend({ sentBackOn: day.optional(), reason: z.string().optional() }),
      ),
      acceptedOn: day.nullable(),
    }),
  ),
  escalations: z.array(
    z.object({
      on: day,
      milestone: z.string(),
      cause: z.string(),
      remedy: z.string(),
      proposal: z.string(),
      endedOn: day.nullable(),
      ended: z.string(),
    }),
  ),
  instructions: z.array(
    z.object({
      by: z.enum(["leader", "secretary"]),
      mode: z.string(),
      leader: z.string(),
      on: day,
      text: z.string(),
      unit: z.string(),
      items: z.array(z.string()),
      dueOn: day,
      reply: answer.nullable(),
      acceptedOn: day.nullable(),
    }),
  ),
});
type Story = z.infer<typeof story>;

export function listChaseSteps(): DemoStep[] {
  const { reminders, notices, escalations, instructions } = story.parse(file);
  return [
    ...reminderSteps(reminders),
    ...notices.flatMap(noticeSteps),
    ...escalations.flatMap(escalationSteps),
    ...instructions.flatMap(instructionSteps),
  ];
}

function reminderSteps(reminders: Story["reminders"]): DemoStep[] {
  return reminders.map(({ on, items, text }, index) => {
    const earlier = reminders.slice(0, index).flatMap((each) => each.items);
    const seenOf = (code: string) => earlier.filter((each) => each === code).length;
    return {
      on,
      act: ({ reviewer }, plan) =>
        sendReminders(
          reviewer,
          {
            plan,
            batchId: randomUUID(),
            items: items.map((code) => ({ code, seen: seenOf(code) })),
            channel: "system",
            text,
            copyHeads: true,
          },
          at(on, "09:40"),
        ),
    };
  });
}

function noticeSteps({ replies, ...notice }: Story["notices"][number]): DemoStep[] {
  const { items, demand, replyBy } = notice;
  let noticeId = "";
  const ask = async (plan: string) => {
    const { version } = await asActor(demo, (tx) =>
      tx.notice.findUniqueOrThrow({ where: { id: noticeId }, select: { version: true } }),
    );
    return { plan, noticeId, expectedVersion: version };
  };
  const team = (people: People) => teamOf(people, items[0]?.unit ?? "");
  const decide = (on: string | null | undefined, reason: string): DemoStep[] =>
    when(on, "16:30", async ({ reviewer }, plan, clock) => {
      const decision = reason ? ("sendBack" as const) : ("accept" as const);
      await decideReply(reviewer, { ...(await ask(plan)), decision, reason }, clock);
    });
  return [
    ...when(notice.draftedOn, "15:10", async ({ reviewer }, plan, clock) => {
      const draft = { plan, token: randomUUID(), kind: "letter" as const, items, demand, replyBy };
      noticeId = (await draftNotices(reviewer, draft, clock)).noticeIds[0] ?? "";
    }),
    ...when(notice.issuedOn, "10:00", async ({ manager }, plan, clock) =>
      issueNotice(manager, await ask(plan), clock),
    ),
    ...when(notice.acknowledgedOn, "09:15", async (people, plan, clock) =>
      acknowledgeNotice(team(people).reporter, await ask(plan), clock),
    ),
    ...replies.flatMap(({ on, text, sentBackOn, reason = "" }) => [
      ...when(on, "11:20", async (people, plan, clock) =>
        replyNotice(team(people).head, { ...(await ask(plan)), text }, clock),
      ),
      ...decide(sentBackOn, reason),
    ]),
    ...decide(notice.acceptedOn, ""),
  ];
}

function escalationSteps(row: Story["escalations"][number]): DemoStep[] {
  const { on, endedOn, ended, ...words } = row;
  let escalationId = "";
  return [
    ...when(on, "17:00", async ({ manager }, plan, clock) => {
      ({ escalationId } = await markEscalation(manager, { plan, ...words }, clock));
    }),
    ...when(endedOn, "17:00", ({ manager }, plan, clock) =>
      endEscalation(manager, { plan, escalationId, reason: ended }, clock),
    ),
  ];
}

function instructionSteps(row: Story["instructions"][number]): DemoStep[] {
  const { by, on, reply, acceptedOn, ...words } = row;
  const token = randomUUID();
  const ask = async (plan: string) => {
    const { version } = await asActor(demo, (tx) =>
      tx.instruction.findUniqueOrThrow({ where: { id: token }, select: { version: true } }),
    );
    return { plan, instructionId: token, expectedVersion: version };
  };
  return [
    ...when(on, "09:00", (people, plan, clock) =>
      giveInstruction(people[by], { token, plan, givenOn: on, ...words }, clock),
    ),
    ...when(reply?.on, "14:30", async (people, plan, clock) => {
      const answered = { ...(await ask(plan)), text: reply?.text ?? "" };
      await replyInstruction(teamOf(people, words.unit).head, answered, clock);
    }),
    ...when(acceptedOn, "15:00", async (people, plan, clock) =>
      acceptInstruction(people[by], await ask(plan), clock),
    ),
  ];
}

/** One step on a day at a time of day; none where the story names no day. */
function when(
  on: string | null | undefined,
  time: string,
  act: (people: People, plan: string, clock: Clock) => Promise<unknown>,
): DemoStep[] {
  return on ? [{ on, act: (people, plan) => act(people, plan, at(on, time)) }] : [];
}
