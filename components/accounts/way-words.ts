// How somebody signed in, in words: "密码 + 动态口令".
import type { ShownFactor, SignInWay } from "@/lib/domain/account/session-limits";
import type { Translator } from "@/messages";

export type SignInMeans = { way: SignInWay; factor: ShownFactor };

export function wayWords(t: Translator, { way, factor }: SignInMeans): string {
  const words = [t(`identity.way.${way}`), factor === "none" ? "" : t(`identity.way.${factor}`)];
  return words.filter(Boolean).join(" + ");
}
