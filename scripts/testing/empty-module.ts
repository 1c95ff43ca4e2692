// Stands in for `server-only` in tests.
export const nothing = undefined;
