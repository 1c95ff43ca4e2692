// A message that could not be handed over is tried again, ever more seldom, for a day. Our choice.
const halfHours = Array.from({ length: 48 }, (_, index) => (index + 1) * 30);

/** Minutes after it was made at which try n (from 0) is due: close together at first, then every half hour. */
export const retryMinutes: readonly number[] = [0, 1, 3, 7, 15, ...halfHours];

const giveUpAfterMs = 24 * 3_600_000;

/** When the next try is due, after this many that failed. */
export function nextTryAt(createdAt: Date, attempts: number): Date {
  const minutes = retryMinutes[Math.min(attempts, retryMinutes.length - 1)] ?? 0;
  return new Date(createdAt.getTime() + minutes * 60_000);
}

/** Is a try that failed now the last one? */
export function isGivenUp(createdAt: Date, at: Date): boolean {
  return at.getTime() - createdAt.getTime() >= giveUpAfterMs;
}
