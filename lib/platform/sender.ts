// What leaves the house, and what is said when it cannot.
export type Letter = {
  /** The same on every try. */
  id: string;
  address: string;
  subject: string;
  text: string;
  link: string;
  /** The item's code; empty where it is about more than one, or none. */
  code: string;
  count: number;
};

/** Resolves once the other side has taken the letter; else throws SendFailure. */
export type Sender = (letter: Letter) => Promise<void>;

export class SendFailure extends Error {
  /** The way itself cannot be used now: the other letters on it need not be tried. */
  readonly unreachable: boolean;

  constructor(words: string, { unreachable, cause }: { unreachable: boolean; cause?: unknown }) {
    super(words, { cause });
    this.name = "SendFailure";
    this.unreachable = unreachable;
  }
}
