// What a person may not do is in the log: once for each page in a while, and only that.
import { randomUUID } from "node:crypto";
import { expect, it } from "vitest";
import { DomainError } from "@/lib/domain/errors";
import { openClient } from "@/prisma/factories/client";
import { insertPerson } from "@/prisma/factories/people";
import { noteRefusal } from "./note-refusal";

const db = openClient(process.env.DATABASE_ADMIN_URL ?? "");
const clock = () => new Date("2024-10-15T09:00:00+08:00");
const notAllowed = new DomainError("notAllowed");

async function refusedIn(path: string) {
  const events = await db.auditEvent.findMany({
    where: { action: "access.refused", subjectId: path },
  });
  return events.map(({ actorName, subjectType, address }) => ({ actorName, subjectType, address }));
}

it("is written once for each person and page, without what stood behind the page's name", async () => {
  const path = `/plans/${randomUUID()}/overdue`;
  const [one, other] = [
    await insertPerson(db, { role: "auditor", plan: null }),
    await insertPerson(db, { role: "auditor", plan: null }),
  ];
  await noteRefusal(one, notAllowed, `${path}?items=1-01`, clock);
  await noteRefusal(one, notAllowed, path, clock);
  await noteRefusal(other, notAllowed, path, clock);
  expect(await refusedIn(path)).toEqual(
    [one, other].map(({ displayName, address }) => ({
      actorName: displayName,
      subjectType: "Page",
      address,
    })),
  );
});

it("is not written of anything else, nor of nobody", async () => {
  const path = `/plans/${randomUUID()}/overdue`;
  const one = await insertPerson(db, { role: "auditor", plan: null });
  await noteRefusal(one, new DomainError("conflict"), path, clock);
  await noteRefusal(one, new Error("broken"), path, clock);
  await noteRefusal(null, notAllowed, path, clock);
  expect(await refusedIn(path)).toEqual([]);
});
