// How people sign in to this installation: one versioned set, kept by the security administrator.
import { z } from "zod";
import type { FieldFault } from "../errors";
import { type Role, roles } from "../permissions";

export const SIGN_IN_SETTING = "signIn";

export const signInSettings = z.object({
  /** Minutes without a request after which a session ends. */
  idleMinutes: z.int(),
  /** Hours after which it ends however busy it is. */
  longestHours: z.int(),
  /** Days after which a password must be changed; 0: never. */
  passwordDays: z.int(),
  /** Of capitals, small letters, digits and other signs, how many kinds a password must have. */
  passwordKinds: z.int(),
  /** Who must show a second factor. */
  factorRoles: z.array(z.enum(roles)),
});
export type SignInSettings = z.infer<typeof signInSettings>;

/**
 * What holds until somebody sets it otherwise. 30 minutes and 12 hours are those of NIST SP 800-63B-3, 4.2.3, for the
 * middle level of assurance. It also advises against kinds of signs and against changing without cause (5.1.1.2), which
 * assessors of GB/T 22239 often ask for: both are here to be set.
 */
export const shippedSignInSettings: SignInSettings = {
  idleMinutes: 30,
  longestHours: 12,
  passwordDays: 0,
  passwordKinds: 1,
  factorRoles: [],
};

/** From, to; a guard against a slip that shuts everybody out or lets everybody stay. */
export const settingBounds = {
  idleMinutes: [5, 240],
  longestHours: [1, 24],
  passwordDays: [30, 730],
  passwordKinds: [1, 4],
} as const;

/** Faults by field: outside, with {from} and {to}. */
export function signInSettingFaults(settings: SignInSettings): FieldFault[] {
  return (Object.keys(settingBounds) as (keyof typeof settingBounds)[]).flatMap((field) => {
    const [from, to] = settingBounds[field];
    const value = settings[field];
    if (field === "passwordDays" && value === 0) return [];
    return value >= from && value <= to
      ? []
      : [{ field, code: "numberOutside", params: { from, to } }];
  });
}

/** Must whoever holds these roles show a second factor? */
export function needsFactor(held: readonly Role[], settings: SignInSettings): boolean {
  return held.some((role) => settings.factorRoles.includes(role));
}
