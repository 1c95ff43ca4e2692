// A person's messages. What somebody has looked at is theirs: it changes no record and stays out of the log.
import "server-only";
import type { Actor, UserActor } from "../domain/actor";
import { DomainError } from "../domain/errors";
import { type NoticeParams, codeOf, readParams } from "../domain/notification/notice";
import type { Prisma } from "../generated/prisma/client";
import { asActor, inActorTransaction, type ReadTx } from "./as-actor";
import { visiblePlans } from "./scope";

export const MESSAGES_PER_PAGE = 30;

type Titled = { titleZh: string; titleEn: string };
export type InboxMessage = {
  id: string;
  kind: string;
  params: NoticeParams;
  urgent: boolean;
  createdAt: Date;
  read: boolean;
  plan: ({ code: string } & Titled) | null;
  /** The one item or indicator it is about. */
  item: ({ code: string } & Partial<Titled>) | null;
  /** The unit a message names by its code. */
  unit: Titled | null;
};
export type InboxPlan = { code: string; unread: number } & Titled;
export type Inbox = {
  messages: InboxMessage[];
  /** Plans with messages, for the choice among them. */
  plans: InboxPlan[];
  total: number;
  unread: number;
};

/** Own messages of plans one still belongs to. */
function ownMessages(actor: UserActor, plan = ""): Prisma.NotificationWhereInput {
  const visible = visiblePlans(actor);
  return {
    personId: actor.personId,
    ...(plan === ""
      ? { OR: [{ planId: null }, { plan: visible }] }
      : { plan: { AND: [{ code: plan }, visible] } }),
  };
}

/** How many messages wait to be read. */
export async function countUnread(actor: Actor): Promise<number> {
  if (actor.kind !== "user") return 0;
  return asActor(actor, (tx) => readUnread(tx, actor));
}

/** The same inside a reading that is under way. */
export async function readUnread(tx: ReadTx, actor: UserActor, plan = ""): Promise<number> {
  return tx.notification.count({ where: { ...ownMessages(actor, plan), readAt: null } });
}

/** Unread ones first, the newest first among both. */
export async function listInbox(
  actor: UserActor,
  { plan, page }: { plan: string; page: number },
): Promise<Inbox> {
  return asActor(actor, async (tx) => {
    const where = ownMessages(actor, plan);
    const unread = await readUnread(tx, actor, plan);
    const from = (page - 1) * MESSAGES_PER_PAGE;
    const first = await readMessages(tx, { ...where, readAt: null }, from, MESSAGES_PER_PAGE);
    const after = { skip: Math.max(0, from - unread), take: MESSAGES_PER_PAGE - first.length };
    const rest = await readMessages(
      tx,
      { ...where, readAt: { not: null } },
      after.skip,
      after.take,
    );
    const rows = [...first, ...rest];
    const titles = await readTitles(tx, rows);
    return {
      messages: rows.map((row) => toMessage(row, titles)),
      plans: await listPlansWithMessages(tx, actor),
      total: await tx.notification.count({ where }),
      unread,
    };
  });
}

const withPlan = {
  plan: { select: { id: true, code: true, titleZh: true, titleEn: true } },
} satisfies Prisma.NotificationInclude;

async function readMessages(
  tx: ReadTx,
  where: Prisma.NotificationWhereInput,
  skip: number,
  take: number,
): Promise<Row[]> {
  if (take === 0) return [];
  return tx.notification.findMany({
    where,
    include: withPlan,
    orderBy: [{ createdAt: "desc" }, { id: "asc" }],
    skip,
    take,
  });
}

type Row = Prisma.NotificationGetPayload<{ include: typeof withPlan }>;
type Titles = ReadonlyMap<string, Titled>;

function toMessage(row: Row, titles: Titles): InboxMessage {
  const { id, kind, urgent, createdAt, readAt, plan, planId } = row;
  const params = readParams(row.params);
  const code = codeOf(params);
  return {
    id,
    kind,
    params,
    urgent,
    createdAt,
    read: readAt !== null,
    plan: plan && { code: plan.code, titleZh: plan.titleZh, titleEn: plan.titleEn },
    item: code === "" ? null : { code, ...titles.get(`${planId ?? ""} ${code}`) },
    unit: titles.get(`unit ${params.unit}`) ?? null,
  };
}

/** Titles of the items and names of the indicators that a page of messages speaks of. */
async function readTitles(tx: ReadTx, rows: readonly Row[]): Promise<Titles> {
  const planIds = [...new Set(rows.flatMap((row) => row.planId ?? []))];
  const params = rows.map((row) => readParams(row.params));
  const codes = (pick: (each: NoticeParams) => string) => params.map(pick).filter(Boolean);
  const milestones = await tx.milestone.findMany({
    where: { planId: { in: planIds }, code: { in: codes((each) => each.milestone) } },
    select: {
      planId: true,
      code: true,
      versions: {
        orderBy: { version: "desc" },
        take: 1,
        select: { titleZh: true, titleEn: true },
      },
    },
  });
  const indicators = await tx.indicator.findMany({
    where: { planId: { in: planIds }, code: { in: codes((each) => each.indicator) } },
    select: { planId: true, code: true, nameZh: true, nameEn: true },
  });
  const units = await tx.organisation.findMany({
    where: { code: { in: codes((each) => each.unit) } },
    select: {
      code: true,
      versions: {
        orderBy: { effectiveOn: "desc" },
        take: 1,
        select: { nameZh: true, nameEn: true },
      },
    },
  });
  return new Map<string, Titled>([
    ...units.flatMap(({ code, versions: [newest] }) =>
      newest ? [[`unit ${code}`, { titleZh: newest.nameZh, titleEn: newest.nameEn }] as const] : [],
    ),
    ...indicators.map(
      (row) => [`${row.planId} ${row.code}`, { titleZh: row.nameZh, titleEn: row.nameEn }] as const,
    ),
    ...milestones.flatMap(({ planId, code, versions: [newest] }) =>
      newest ? [[`${planId} ${code}`, newest] as const] : [],
    ),
  ]);
}

async function listPlansWithMessages(tx: ReadTx, actor: UserActor): Promise<InboxPlan[]> {
  const plans = await tx.plan.findMany({
    where: {
      AND: [visiblePlans(actor), { notifications: { some: { personId: actor.personId } } }],
    },
    select: { code: true, titleZh: true, titleEn: true },
    orderBy: { startsOn: "desc" },
  });
  const counted: InboxPlan[] = [];
  for (const plan of plans) {
    counted.push({ ...plan, unread: await readUnread(tx, actor, plan.code) });
  }
  return counted;
}

/** Marks one's own message as read and gives where it leads. Throws notFound, also for somebody else's. */
export async function markRead(actor: UserActor, id: string, at: Date): Promise<string> {
  return inActorTransaction(actor, async (tx) => {
    const row = await tx.notification.findFirst({
      where: { id, personId: actor.personId },
      select: { link: true },
    });
    if (!row) throw new DomainError("notFound");
    await tx.notification.updateMany({ where: { id, readAt: null }, data: { readAt: at } });
    return row.link;
  });
}

/** Marks all of one's own as read, of one plan or of all ("") that had come by `until`. */
export async function markAllRead(
  actor: UserActor,
  { plan, until, at }: { plan: string; until: Date; at: Date },
): Promise<void> {
  await inActorTransaction(actor, (tx) =>
    tx.notification.updateMany({
      where: { ...ownMessages(actor, plan), readAt: null, createdAt: { lte: until } },
      data: { readAt: at },
    }),
  );
}
