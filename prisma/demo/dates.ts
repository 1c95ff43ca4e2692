// Extensions and promised dates, invented: asked by the unit's reporter, signed by its head two days later, granted by
// the commission after four.
import { z } from "zod";
import { askChange } from "@/lib/commands/deadline/ask-change";
import { grantChange } from "@/lib/commands/deadline/grant-change";
import { signChange } from "@/lib/commands/deadline/sign-change";
import { asActor } from "@/lib/data/as-actor";
import { addDays } from "@/lib/domain/calendar";
import { deadlineKinds } from "@/lib/domain/deadline/which-change";
import file from "./dates.json";
import { demo, teamOf } from "./people";
import { at } from "./reports";
import type { DemoStep } from "./step";

const changes = z.array(
  z.object({
    milestone: z.string(),
    unit: z.string(),
    kind: z.enum(deadlineKinds).default("rectification"),
    reason: z.string(),
    remedy: z.string(),
    dates: z.array(
      z.object({
        on: z.string(),
        to: z.string(),
        /** How far it has come. */
        until: z.enum(["withHead", "signed", "granted"]).default("granted"),
      }),
    ),
  }),
);

const versionOf = (changeId: string) =>
  asActor(demo, async (tx) => ({
    changeId,
    expectedVersion: (
      await tx.deadlineChange.findUniqueOrThrow({
        where: { id: changeId },
        select: { version: true },
      })
    ).version,
  }));

export function listDateSteps(): DemoStep[] {
  return changes.parse(file.changes).flatMap(({ unit, dates, ...words }) =>
    dates.map(({ on, to, until }) => ({
      on,
      act: async (people, plan) => {
        const { reporter, head } = teamOf(people, unit);
        const ask = { plan, ...words, askedOn: to };
        const { changeId } = await askChange(reporter, ask, at(on, "10:10"));
        if (until === "withHead") return;
        await signChange(head, await versionOf(changeId), at(addDays(on, 2), "09:20"));
        if (until === "signed") return;
        const grant = { ...(await versionOf(changeId)), decidedOn: to };
        await grantChange(people.manager, grant, at(addDays(on, 4), "15:40"));
      },
    })),
  );
}
