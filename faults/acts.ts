// What people do in a day, each as one form on one page. An act finds its page, fills the form in and presses a button;
// when no answer comes, the very same form is sent again later.
import type { FaultCity } from "@/prisma/factories/fault-city";
import { type Answer, read } from "./answers";
import { type Browser, type Page, Unreached } from "./browser";
import type { Chance } from "./chance";
import type { Button, Form } from "./form";
import type { Journal, Kind, Write } from "./journal";

/** Where an item's report is, as far as those who work on it know. */
export type Station = "unit" | "head" | "commission" | "accepted";
export type Desk = {
  city: FaultCity;
  journal: Journal;
  round: number;
  stations: Map<string, Station>;
  /** Item → id of its report, once it is known. */
  reports: Map<string, string>;
};

/** A form that was sent without an answer, ready to be sent again. */
export type Pending = { write: Write; again: () => Promise<void> };

type Ask = {
  kind: Kind;
  item?: string;
  page: Page;
  form: Form;
  button: Button | undefined;
  typed: (mark: string) => Record<string, string>;
  isDone: (page: Page) => boolean;
  after?: () => void;
};

const code = (text: string) => encodeURIComponent(text);
export const markOf = (kind: Kind) => (number: number) => `${kind}〔${number}〕`;

export class Person {
  readonly pending: Pending[] = [];
  constructor(
    readonly browser: Browser,
    readonly desk: Desk,
    readonly chance: Chance,
  ) {}

  get base(): string {
    return `/plans/${code(this.desk.city.plan)}`;
  }

  async submit(ask: Ask): Promise<void> {
    const { journal, round } = this.desk;
    const { kind, item = "" } = ask;
    const write = journal.begin({ round, kind, item, by: this.browser.name }, markOf(kind));
    const typed = ask.typed(write.mark);
    const once = async () => {
      const answer = await this.send(ask, typed);
      if (answer.state === "acknowledged") ask.after?.();
      journal.settle(write, answer.state, answer.told);
    };
    await once();
    if (write.state === "sent") {
      this.pending.push({
        write,
        again: async () => {
          write.tries++;
          await once();
        },
      });
    }
  }

  private async send(ask: Ask, typed: Record<string, string>): Promise<Answer> {
    try {
      const { page, moved } = await this.browser.send(ask.page, ask.form, ask.button, typed);
      return moved ? { state: "acknowledged", told: "" } : read(page, ask.isDone);
    } catch (error) {
      if (error instanceof Unreached) return { state: "sent", told: error.message };
      throw error;
    }
  }
}

const pressed = (form: Form, name: string, value: string) =>
  form.buttons.find((button) => button.name === name && button.value === value);
const valueOf = (form: Form | undefined, name: string) =>
  form?.fields.find(([field]) => field === name)?.[1];
const entryOf = (page: Page) => page.forms.find(({ tag }) => tag.includes('id="entry"'));

/** The unit's reporter: saves, and now and then sends. */
export async function report(person: Person, item: string): Promise<void> {
  const page = await person.browser.open(`${person.base}/work/${code(item)}`);
  const form = entryOf(page);
  if (!form) return;
  const before = Number(valueOf(form, "expectedVersion") || 0);
  const sends = before > 0 && person.chance.next() < 0.5;
  await person.submit({
    kind: sends ? "send" : "save",
    item,
    page,
    form,
    button: pressed(form, "intent", sends ? "send" : "save"),
    typed: (mark) => ({
      doneText: mark,
      "reading.value": String(person.chance.between(1, 900)),
      forecastOn: "2025-11-30",
      forecastClass: "assured",
      // Asked for where the item is late.
      problemsText: "用地手续办理较慢。",
      nextText: "每两周会商一次，逐项销账。",
    }),
    isDone: (after) => {
      const left = entryOf(after);
      return sends ? !left : Number(valueOf(left, "expectedVersion")) > before;
    },
    after: () => {
      if (sends) person.desk.stations.set(item, "head");
    },
  });
}

/** The head signs, or gives it back. */
export async function sign(person: Person, item: string): Promise<void> {
  const id = person.desk.reports.get(item);
  if (id === undefined) return;
  const page = await person.browser.open(`${person.base}/sign/${id}`);
  const back = person.chance.next() < 0.15;
  const formOf = (seen: Page) =>
    seen.forms.find((each) => valueOf(each, back ? "reportId" : "reportIds") === id);
  const form = formOf(page);
  if (!form) return;
  await person.submit({
    kind: back ? "giveBack" : "sign",
    item,
    page,
    form,
    button: form.buttons[0],
    typed: (mark): Record<string, string> => (back ? { reason: mark } : {}),
    isDone: (after) => !formOf(after),
    after: () => person.desk.stations.set(item, back ? "unit" : "commission"),
  });
}

/** The commission accepts, or returns: then it comes again. */
export async function review(person: Person, item: string): Promise<void> {
  const id = person.desk.reports.get(item);
  if (id === undefined) return;
  const page = await person.browser.open(`${person.base}/reviews/${id}`);
  const form = page.forms.find((each) => valueOf(each, "reportId") === id);
  if (!form) return;
  const [giveBack, accept] = form.buttons;
  const back = person.chance.next() < 0.75;
  await person.submit({
    kind: back ? "return" : "accept",
    item,
    page,
    form,
    button: back ? giveBack : accept,
    typed: (mark) => ({ reason: back ? mark : "" }),
    isDone: () => false,
    after: () => person.desk.stations.set(item, back ? "unit" : "accepted"),
  });
}

/** A supporting unit's part. */
export async function contribute(person: Person, item: string): Promise<void> {
  const page = await person.browser.open(
    `${person.base}/work/${code(item)}/contribution?period=${person.desk.city.period}`,
  );
  const formOf = (seen: Page) =>
    seen.forms.find(
      (each) => pressed(each, "intent", "answer") && valueOf(each, "text") !== undefined,
    );
  const form = formOf(page);
  if (!form) return;
  const before = Number(valueOf(form, "expectedVersion") || 0);
  await person.submit({
    kind: "contribute",
    item,
    page,
    form,
    button: pressed(form, "intent", "save"),
    typed: (mark) => ({ text: mark }),
    isDone: (after) => Number(valueOf(formOf(after), "expectedVersion")) > before,
  });
}

export async function remind(person: Person, item: string): Promise<void> {
  const page = await person.browser.open(`${person.base}/overdue/remind?items=${code(item)}`);
  const form = page.forms.find((each) => pressed(each, "channel", "system"));
  if (!form) return;
  await person.submit({
    kind: "remind",
    item,
    page,
    form,
    button: pressed(form, "channel", "system"),
    typed: (mark) => ({ text: mark }),
    isDone: (after) => !after.forms.some((each) => pressed(each, "channel", "system")),
  });
}

export async function keepFilter(person: Person): Promise<void> {
  const page = await person.browser.open(`${person.base}/milestones?status=overdue`);
  const form = page.forms.find((each) => valueOf(each, "list") === "milestones");
  if (!form) return;
  await person.submit({
    kind: "filter",
    page,
    form,
    button: form.buttons[0],
    typed: (mark) => ({ name: mark }),
    isDone: () => true,
  });
}

export async function instruct(person: Person, unit: string): Promise<void> {
  const page = await person.browser.open(`${person.base}/instructions/new`);
  const form = page.forms.find((each) => valueOf(each, "token") !== undefined);
  if (!form) return;
  await person.submit({
    kind: "instruct",
    page,
    form,
    button: form.buttons[0],
    typed: (mark) => ({ text: mark, unit, dueOn: "2024-12-31" }),
    isDone: () => false,
  });
}
