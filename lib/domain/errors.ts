// Expected errors are a closed list. A command throws DomainError; the door turns it into words.
export const errorCodes = [
  "notSignedIn",
  "notFound",
  "notAllowed",
  "wrongState",
  "conflict",
  "invalid",
  "incomplete",
  "fileType",
  "fileTooBig",
  "fileEmpty",
  "periodClosed",
  "notOwed",
  "ownWork",
  "planFrozen",
  "periodIssued",
  "noResponsible",
  "workbookFaults",
  "tooManyAttempts",
  "signInFailed",
  "passwordDue",
  "factorDue",
  "unavailable",
  "busy",
  "inDoubt",
  "storageFull",
] as const;
export type ErrorCode = (typeof errorCodes)[number];

/** A fault at one input field: its path and a message key below `errors.fields`. */
export type FieldFault = { field: string; code: string; params?: Record<string, string | number> };

export class DomainError extends Error {
  constructor(
    readonly code: ErrorCode,
    readonly details: {
      fields?: readonly FieldFault[];
      params?: Record<string, string | number>;
    } = {},
  ) {
    super(code);
    this.name = "DomainError";
  }
}
