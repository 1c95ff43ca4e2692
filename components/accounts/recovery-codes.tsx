import { ButtonLink } from "@/components/ui/button";
import { buttonClass } from "@/components/ui/button-class";
import { PrintButton } from "@/components/ui/print-button";
import type { FactorWords } from "./factor-words";

type RecoveryCodesProps = { codes: readonly string[]; fileName: string; words: FactorWords };

/** Shown once. The file is made in the browser: nothing is asked for again. */
export function RecoveryCodes({ codes, fileName, words }: RecoveryCodesProps) {
  const file = `data:text/plain;charset=utf-8,${encodeURIComponent(`${codes.join("\r\n")}\r\n`)}`;
  return (
    <section role="status" className="grid max-w-[34rem] gap-4">
      <h2 className="text-md">{words.codes}</h2>
      <p className="text-sm leading-[1.7] text-ink-2">{words.codesText}</p>
      <ol
        aria-label={words.codesList}
        className="grid grid-cols-2 gap-x-8 border-t border-line-strong font-mono text-base"
      >
        {codes.map((code) => (
          <li key={code} className="border-b border-line py-2 tracking-wide select-all">
            {code}
          </li>
        ))}
      </ol>
      <div className="no-print flex flex-wrap items-center gap-2">
        <PrintButton label={words.print} />
        <a href={file} download={fileName} className={buttonClass({ size: "sm" })}>
          {words.download}
        </a>
        <ButtonLink href="/account" variant="primary" size="sm">
          {words.saved}
        </ButtonLink>
      </div>
    </section>
  );
}
