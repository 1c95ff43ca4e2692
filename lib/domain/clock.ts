/**
 * Business time: today, periods, lateness, acceptance. Injected, so that a demo or a test can live on another day.
 * Log order, sessions and throttling use the database's own time instead (product.md 10).
 */
export type Clock = () => Date;
