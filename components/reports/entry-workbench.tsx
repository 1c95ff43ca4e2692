"use client";
// The entry form with what belongs to it: fields, notes, files, and the foot with its state and buttons. Fields and
// files are rendered on the server and stand in it as they are.
import {
  createContext,
  type ReactNode,
  type SyntheticEvent,
  useContext,
  useEffect,
  useMemo,
  useRef,
} from "react";
import { EntryFieldsProvider } from "@/components/milestones/kinds";
import { PaneBody, PaneFoot } from "@/components/layout/split-pane";
import { SentKey } from "@/components/ui/sent-key";
import { EntryFoot } from "./entry-foot";
import { EntryNotes } from "./entry-notes";
import type { EntryWords } from "./entry-words";
import { fill } from "./fill";
import { takeFocusWish } from "./focus-form";
import { type EntryLife, type EntrySetup, useEntry } from "./use-entry";

type EntryWorkbenchProps = {
  setup: EntrySetup;
  required: readonly string[];
  words: EntryWords;
  /** Above the form, outside it: what may be done instead of filling it in. */
  before: ReactNode;
  /** The fields of the form. */
  children: ReactNode;
  /** Below the form, outside it: files have forms of their own. */
  after: ReactNode;
};

const firstField = "input:not([type=hidden]), textarea, select";

const LifeContext = createContext<EntryLife | null>(null);

/** For the upload: a file needs a report to belong to, so it saves first. */
export function useEntryLife(): EntryLife | null {
  return useContext(LifeContext);
}

export function EntryWorkbench({
  setup,
  required,
  words,
  before,
  children,
  after,
}: EntryWorkbenchProps) {
  const form = useRef<HTMLFormElement>(null);
  const life = useEntry(setup, form);
  const { outcome, start } = life;
  useEffect(() => {
    if (takeFocusWish()) form.current?.querySelector<HTMLElement>(firstField)?.focus();
  }, []);
  const fields = useMemo(
    () => ({
      values: start.values,
      faults: faultsOf(outcome, words),
      required,
      requiredWord: words.required,
    }),
    [start, outcome, words, required],
  );
  // A refused form without script must not slide onto a newer version unseen.
  const refused =
    outcome && !outcome.result.ok && !outcome.saved ? outcome.values.expectedVersion : undefined;
  const onSubmit = (event: SyntheticEvent<HTMLFormElement, SubmitEvent>) => {
    event.preventDefault();
    const by = event.nativeEvent.submitter;
    const button = by instanceof HTMLButtonElement ? by : null;
    const over = button?.name === "overVersion" ? Number(button.value) : null;
    const intent =
      button?.name === "intent" && (button.value === "send" || button.value === "next")
        ? button.value
        : "save";
    void life.submit(intent, over);
  };
  return (
    <LifeContext value={life}>
      <EntryFieldsProvider fields={fields}>
        <PaneBody>
          {before}
          <form
            ref={form}
            id="entry"
            action={life.formAction}
            onSubmit={onSubmit}
            onInput={life.changed}
            noValidate
          >
            <SentKey />
            {Object.entries({ ...setup.keys, next: setup.nextHref }).map(([name, value]) => (
              <input key={name} type="hidden" name={name} value={value} />
            ))}
            <input type="hidden" name="expectedVersion" value={refused ?? setup.version ?? ""} />
            <EntryNotes life={life} setup={setup} words={words} />
            <div key={start.epoch} className="grid gap-4">
              {children}
            </div>
          </form>
          {after}
        </PaneBody>
        <PaneFoot>
          <EntryFoot life={life} setup={setup} words={words} />
        </PaneFoot>
      </EntryFieldsProvider>
    </LifeContext>
  );
}

function faultsOf(outcome: EntryLife["outcome"], words: EntryWords): Record<string, string> {
  if (!outcome || outcome.result.ok) return {};
  return Object.fromEntries(
    outcome.result.fields.map(({ field, code, params }) => [
      field,
      fill(words.faults[code] ?? words.faults.invalid ?? "", params ?? {}),
    ]),
  );
}
