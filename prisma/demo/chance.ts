// Chance that is the same on every machine and in any order: drawn from a name, not from a running generator.

/** 0 <= x < 1, always the same for the same name (FNV-1a with a final mix). */
export function chance(name: string): number {
  let hash = 0x811c9dc5;
  for (const character of name) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32;
}

/** A whole number from `least` to `most`, both included. */
export function between(name: string, least: number, most: number): number {
  return least + Math.floor(chance(name) * (most - least + 1));
}

/** One of the values. */
export function pick<T>(name: string, values: readonly T[]): T {
  const value = values[between(name, 0, values.length - 1)];
  if (value === undefined) throw new Error(`nothing to pick from for ${name}`);
  return value;
}
