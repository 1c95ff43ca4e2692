// What the clients know of their own writes: what was sent, and whether it was acknowledged. Nothing here is read from
// the database.

export type Kind =
  | "save"
  | "send"
  | "sign"
  | "giveBack"
  | "accept"
  | "return"
  | "contribute"
  | "remind"
  | "filter"
  | "instruct";
/** sent: no answer came; refused: it was said that nothing was done. */
export type State = "sent" | "acknowledged" | "refused";

export type Write = {
  number: number;
  round: number;
  kind: Kind;
  by: string;
  /** The item's code; empty where it is about none. */
  item: string;
  /** What it wrote, findable in the database by this alone. */
  mark: string;
  state: State;
  /** Why it was refused, or why no answer came. */
  told: string;
  tries: number;
};

export class Journal {
  readonly writes: Write[] = [];
  private listeners: (() => void)[] = [];

  begin(
    write: Pick<Write, "round" | "kind" | "by" | "item">,
    mark: (number: number) => string,
  ): Write {
    const number = this.writes.length + 1;
    const made: Write = { ...write, number, mark: mark(number), state: "sent", told: "", tries: 1 };
    this.writes.push(made);
    return made;
  }

  settle(write: Write, state: State, told = ""): void {
    write.state = state;
    write.told = told;
    if (process.env.LUOSHI_FAULTS_TALK) {
      console.error(
        new Date().toISOString().slice(11, 23),
        write.by,
        write.kind,
        write.item,
        state,
        told.slice(0, 90),
      );
    }
    for (const listener of this.listeners) listener();
  }

  acknowledged(round: number): number {
    return this.writes.filter((write) => write.round === round && write.state === "acknowledged")
      .length;
  }

  unanswered(round: number): Write[] {
    return this.writes.filter((write) => write.round === round && write.state === "sent");
  }

  /** Resolves when the condition holds; looked at after each write that is settled. */
  when(condition: () => boolean): Promise<void> {
    return new Promise((resolve) => {
      const look = () => {
        if (!condition()) return;
        this.listeners = this.listeners.filter((listener) => listener !== look);
        resolve();
      };
      this.listeners.push(look);
      look();
    });
  }
}
