// What is wrong with a file, place by place.
import {
  faultWords,
  fill,
  type Refused,
  type RefusalWords,
} from "@/components/status/refused-form";
import { Note } from "@/components/ui/note";

type FileFaultsProps = { refused: Refused; words: { faults: string }; refusal: RefusalWords };

export function FileFaults({ refused, words, refusal }: FileFaultsProps) {
  return (
    <Note tone="ink" role="alert">
      {fill(words.faults, { count: refused.fields.length })}
      <ul className="mt-1">
        {refused.fields.map((fault, index) => (
          <li key={index}>
            <b className="n mr-2">{fault.field}</b>
            {faultWords(fault, refusal)}
          </li>
        ))}
      </ul>
    </Note>
  );
}
