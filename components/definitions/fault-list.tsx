// Faults of one field, a line each; the rest are counted once the list is long.
import { fill } from "./form-words";

const FIRST_FAULTS = 8;

export function faultList(faults: readonly string[], more: string) {
  if (faults.length === 0) return undefined;
  if (faults.length === 1) return faults[0];
  return (
    <span className="grid">
      {faults.slice(0, FIRST_FAULTS).map((fault) => (
        <span key={fault}>{fault}</span>
      ))}
      {faults.length > FIRST_FAULTS ? (
        <span>{fill(more, { count: faults.length - FIRST_FAULTS })}</span>
      ) : null}
    </span>
  );
}
