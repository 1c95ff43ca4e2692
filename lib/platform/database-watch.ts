// Whether the database answers, for those who may not ask it themselves. It is asked only after a connection to it has
// failed, until it answers again: while all is well this costs nothing.

type Watch = {
  ask: (() => Promise<unknown>) | null;
  suspect: boolean;
  asking: Promise<boolean> | null;
};

// On globalThis: what stands before the pages is bundled apart from them, in the same process.
const kept = globalThis as { luoshiDatabaseWatch?: Watch };
const watch = (kept.luoshiDatabaseWatch ??= { ask: null, suspect: false, asking: null });

const PATIENCE_MS = 2000;

/** `ask` is a question that the database answers at once. */
export function watchDatabase(ask: () => Promise<unknown>): void {
  watch.ask = ask;
}

/** A connection could not be made, or broke. */
export function suspectDatabase(): void {
  watch.suspect = true;
}

/** Asked once at a time, however many want to know. */
export async function databaseAnswers(): Promise<boolean> {
  const { ask } = watch;
  if (!watch.suspect || !ask) return true;
  watch.asking ??= answered(ask).finally(() => (watch.asking = null));
  return watch.asking;
}

async function answered(ask: () => Promise<unknown>): Promise<boolean> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), PATIENCE_MS);
  });
  const told = ask().then(
    () => {
      watch.suspect = false;
      return true;
    },
    () => false,
  );
  const outcome = await Promise.race([told, late]);
  clearTimeout(timer);
  return outcome;
}
