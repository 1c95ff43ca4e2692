import { DomainError } from "@/lib/domain/errors";
import { orNotFound } from "../read-page";

/** null: within the plan, but not for this reader. An unknown record is the page that says so. */
export async function orRefused<T>(work: Promise<T>): Promise<T | null> {
  return orNotFound(
    work.catch((error: unknown) => {
      if (error instanceof DomainError && error.code === "notAllowed") return null;
      throw error;
    }),
  );
}
