// What an address or a form held that no column can: found out by the database, though nothing of it is broken.
import "server-only";
import { DomainError } from "../domain/errors";

const NO_ID = /invalid input syntax for type uuid/;
/** U+0000 in text, and half a pair of surrogates in JSON (errcodes-appendix: 22021, 22P05). */
const NO_TEXT = /invalid byte sequence for encoding|unsupported Unicode escape sequence/;

/** The refusal it deserves: an id that is none names no record, a text that is none is bad input. Null: another error. */
export function inputFault(error: unknown): DomainError | null {
  const words = error instanceof Error ? error.message : "";
  if (NO_ID.test(words)) return new DomainError("notFound");
  return NO_TEXT.test(words) ? new DomainError("invalid") : null;
}
