// What the QR code of a second factor says: product, place and account, so that a telephone with many tells them apart.
import "server-only";
import { env } from "../platform/env";
import { enrolmentUri } from "../platform/one-time-code";

export function enrolmentUriOf(secret: string, account: string, brand: string): string {
  return enrolmentUri(secret, `${brand} ${new URL(env().NEXTAUTH_URL).host}`, account);
}
