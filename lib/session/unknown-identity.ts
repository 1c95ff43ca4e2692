// What the page of an unknown identity prints: sealed here, so that no link of somebody else's puts words on it.
import "server-only";
import { z } from "zod";
import { seal, unseal } from "../platform/sealed";

const PURPOSE = "single-sign-on";
const unknownIdentity = z.object({ subject: z.string(), state: z.enum(["unknown", "disabled"]) });
type UnknownIdentity = z.infer<typeof unknownIdentity>;

export function unknownIdentityPath(identity: UnknownIdentity): string {
  return `/sign-in/unknown?who=${seal(identity, PURPOSE) ?? ""}`;
}

export function readUnknownIdentity(sealed: string | undefined): UnknownIdentity | null {
  return unknownIdentity.safeParse(sealed && unseal(sealed, PURPOSE)).data ?? null;
}
