// The settings of sign-in for the page that changes them.
import "server-only";
import type { Actor } from "../domain/actor";
import { asActor } from "./as-actor";
import { mustBeAllowed } from "./scope";
import { signInSetting } from "./installation-settings";

/** Throws notAllowed. */
export async function getSignInSetup(actor: Actor) {
  mustBeAllowed(actor, "security.manage", { plan: null });
  return asActor(actor, signInSetting.read);
}
