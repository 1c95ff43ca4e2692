import { checkText } from "@/lib/domain/deadline/check-change";
import { DomainError } from "@/lib/domain/errors";

/** Throws invalid {fields} for each text that is empty or too long. */
export function mustFit(texts: Readonly<Record<string, string>>): void {
  const fields = Object.entries(texts).flatMap(([field, text]) => checkText(field, text));
  if (fields.length > 0) throw new DomainError("invalid", { fields });
}
