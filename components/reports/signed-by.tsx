// Whose signature it is; of a signed sheet the scan opens.
import type { Signature } from "@/lib/domain/signoff/signature";
import type { Translator } from "@/messages";
import { signatureWords } from "@/messages/signature-words";

export function SignedBy({ t, signature }: { t: Translator; signature: Signature }) {
  const words = signatureWords(t, signature);
  if (!signature.paper) return words;
  return (
    <a href={`/api/sign-offs/${signature.paper.id}`} className="d" title={t("signoff.openScan")}>
      {words}
    </a>
  );
}
