// Whose signature it is, in words, for every screen alike.
import type { Signature } from "@/lib/domain/signoff/signature";
import type { Translator } from ".";

/** The head's name, the deputy's with the head's, or "纸质审签 name（post）day". */
export function signatureWords(t: Translator, { by, paper }: Signature): string {
  return paper ? t("signoff.signature.paper", { name: by, post: paper.post, on: paper.on }) : by;
}
