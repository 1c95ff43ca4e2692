// One item a unit is asked about: what is proposed, what it answered last, what the commission made of it.
import { fill } from "@/components/status/refused-form";
import { Tag } from "@/components/ui/tag";
import { TextArea } from "@/components/ui/text-area";
import type { AnswerWords } from "./answer-form";

export type AskedItem = {
  code: string;
  title: string;
  /** The draft in one sentence. */
  put: string;
  part: "lead" | "supporting";
  last: { verdict: "agree" | "amend"; comment: string; by: string; decision: string | null } | null;
};

type AnswerItemProps = {
  item: AskedItem;
  words: AnswerWords;
  open: boolean;
  /** What the refused form held. */
  typed: Readonly<Record<string, string>> | undefined;
  error: string | undefined;
};

export function AnswerItem({ item, words, open, typed, error }: AnswerItemProps) {
  const { code, title, put, part, last } = item;
  const comment = typed?.[`comment.${code}`] ?? last?.comment ?? "";
  const verdict = typed ? typed[`verdict.${code}`] : last?.verdict;
  return (
    <li className="grid gap-x-8 gap-y-2 border-b border-line py-3 sm:grid-cols-2">
      <div className="min-w-0 text-sm">
        <p>
          <span className="n mr-2 text-xs text-ink-3">{code}</span>
          <b>{title}</b> <Tag>{words.part[part]}</Tag>
        </p>
        <p className="mt-1 text-xs leading-[1.7] text-ink-2">{put}</p>
        {last ? (
          <p className="mt-1 text-xs leading-[1.7] text-ink-3">
            {words.verdict[last.verdict]} · {last.by}
          </p>
        ) : null}
        {last?.decision ? (
          <p className="text-xs leading-[1.7] text-ink-2">
            {fill(words.commission, { words: last.decision })}
          </p>
        ) : null}
      </div>
      {open ? (
        <fieldset className="min-w-0">
          <legend className="sr-only">{fill(words.legend, { item: `${code} ${title}` })}</legend>
          <div className="flex flex-wrap gap-x-6">
            {(["agree", "amend"] as const).map((each) => (
              <label
                key={each}
                className="flex items-center gap-2 py-1 text-sm max-sm:min-h-11 has-checked:font-semibold"
              >
                <input
                  type="radio"
                  name={`verdict.${code}`}
                  value={each}
                  defaultChecked={verdict === each}
                />
                {words.verdict[each]}
              </label>
            ))}
          </div>
          <TextArea
            id={`comment-${code}`}
            name={`comment.${code}`}
            label={words.comment}
            hint={words.commentHint}
            error={error}
            defaultValue={comment}
            maxLength={2000}
          />
        </fieldset>
      ) : (
        <p className="text-sm leading-[1.7]">{last?.comment}</p>
      )}
    </li>
  );
}
