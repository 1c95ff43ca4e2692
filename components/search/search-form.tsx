"use client";
// The field of the search page: a plain form, and with script what is found follows while one types. Letters of an input
// method that are not yet a word are not asked.
import { useRouter } from "next/navigation";
import { type FormEvent, useEffect, useRef, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icons";
import { firstHit, useHitKeys } from "./use-hit-keys";

type SearchFormProps = {
  action: string;
  /** What the address hands on besides the query. */
  keep: Readonly<Record<string, string>>;
  q: string;
  /** How much was found; empty before anything is asked. */
  summary: string;
  words: Readonly<
    Record<"form" | "field" | "placeholder" | "submit" | "searching" | "keys" | "keysOff", string>
  >;
};

/** Long enough that a word is typed, short enough not to be waited for. */
const PAUSE_MS = 200;

export function SearchForm({ action, keep, q, summary, words }: SearchFormProps) {
  const router = useRouter();
  const field = useRef<HTMLInputElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const [pending, startTransition] = useTransition();
  useHitKeys(field);

  // Whoever opens the search without a question is about to ask one.
  const unasked = useRef(q === "");
  useEffect(() => {
    if (unasked.current) field.current?.focus({ preventScroll: true });
  }, []);
  // Going back and forth changes the query without typing.
  useEffect(() => {
    if (field.current && field.current !== document.activeElement) field.current.value = q;
  }, [q]);
  useEffect(() => () => clearTimeout(timer.current), []);

  const ask = () => {
    clearTimeout(timer.current);
    const typed = field.current?.value.trim() ?? "";
    if (typed === q) return;
    const params = new URLSearchParams({ ...(typed ? { q: typed } : {}), ...keep }).toString();
    startTransition(() =>
      router.replace(params ? `${action}?${params}` : action, { scroll: false }),
    );
  };
  const onInput = (event: FormEvent<HTMLInputElement>) => {
    if ((event.nativeEvent as InputEvent).isComposing) return;
    clearTimeout(timer.current);
    timer.current = setTimeout(ask, PAUSE_MS);
  };
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    if (!pending && field.current?.value.trim() === q) firstHit()?.focus();
    else ask();
  };

  return (
    <form role="search" aria-label={words.form} action={action} onSubmit={onSubmit}>
      {Object.entries(keep).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <div className="flex gap-2">
        <label className="relative flex min-w-0 flex-1 items-center">
          <span className="sr-only">{words.field}</span>
          <Icon name="search" size={1} className="pointer-events-none absolute left-3 text-ink-3" />
          <input
            ref={field}
            id="search-q"
            name="q"
            type="search"
            defaultValue={q}
            onInput={onInput}
            onCompositionEnd={onInput}
            placeholder={words.placeholder}
            aria-describedby="search-keys"
            autoComplete="off"
            autoCapitalize="off"
            spellCheck={false}
            enterKeyHint="search"
            maxLength={200}
            className="min-h-11 w-full rounded-sm border border-control bg-surface pr-3 pl-10 text-md"
          />
        </label>
        <Button type="submit" variant="primary" size="lg" className="min-h-11">
          {words.submit}
        </Button>
      </div>
      <div className="flex min-h-9 flex-wrap items-center justify-between gap-x-4 text-sm text-ink-2">
        <p role="status">{pending ? words.searching : summary}</p>
        <p id="search-keys" className="text-xs text-ink-3 max-sm:sr-only">
          <span data-single-help>{words.keys}</span>
          <span data-single-off>{words.keysOff}</span>
        </p>
      </div>
    </form>
  );
}
