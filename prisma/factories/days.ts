/** A day as the database holds it. */
export function day(text: string): Date {
  return new Date(`${text}T00:00:00.000Z`);
}

/** Long before anything in a factory's plan: known at every date a test looks at. */
export const longAgo = new Date("2021-01-05T01:00:00.000Z");

let counter = 0;

/** A code no other record of this run has. */
export function uniqueCode(prefix: string): string {
  counter += 1;
  return `${prefix}-${process.pid.toString(36)}-${Date.now().toString(36)}-${counter}`;
}
