// The lock under which the schema changes: Prisma's own number, so that its command line waits for us and we for it.
// A backup holds it shared: backups pass each other, a migration waits.
export const PRISMA_LOCK = 72707369;
