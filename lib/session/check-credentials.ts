// A wrong password and an unknown name look the same, take the same time and are counted the same.
import { verify } from "@node-rs/argon2";
import { systemActor } from "../domain/actor";
import { toLocalDate } from "../domain/calendar";
import type { Clock } from "../domain/clock";
import { DomainError } from "../domain/errors";
import { findAccount } from "../data/people";
import { recordChange } from "../data/record-change";
import {
  countFailedSignIn,
  forgetFailedSignIns,
  signInBlockedMinutes,
} from "../data/sign-in-throttle";

// Hash of a random string nobody knows, so that an unknown name costs one verification too.
const NOBODY =
  "$argon2id$v=19$m=19456,t=2,p=1$a7fGFQZpf2oGxkgZvd+/GA$EgwOEw57nmpomZj/9RX/dUny/A2FqikzcKP7Y0O74jE";

export type Credentials = {
  name: string;
  password: string;
  address: string | null;
  requestId: string;
};
export type SignedIn = { personId: string; name: string; sessionVersion: number };

/**
 * The account these credentials belong to. Throws `tooManyAttempts` {minutes} or `signInFailed`; each try is in
 * the log.
 */
export async function checkCredentials(credentials: Credentials, clock: Clock): Promise<SignedIn> {
  const { name, password, address, requestId } = credentials;
  const door = systemActor("sign-in", requestId);
  const now = clock();
  const minutes = await signInBlockedMinutes(name, address);
  if (minutes > 0) throw new DomainError("tooManyAttempts", { params: { minutes } });

  const account = await findAccount(door, { name }, toLocalDate(now));
  const matches = await verify(account?.passwordHash ?? NOBODY, password).catch(() => false);
  const accepted = account !== null && matches;
  if (accepted) await forgetFailedSignIns(name);
  else await countFailedSignIn(name, address);

  await recordChange(door, now, async () => ({
    result: undefined,
    audit: [
      {
        action: accepted ? "session.signedIn" : "session.refused",
        planId: null,
        subjectType: "Person",
        subjectId: account?.id ?? "unknown",
        after: { name: name.slice(0, 100), address },
      },
    ],
  }));
  if (!accepted) throw new DomainError("signInFailed");
  return { personId: account.id, name: account.name, sessionVersion: account.sessionVersion };
}
