"use client";
// The life of an entry form: what was typed is kept here at once, saved a moment after the last change, and never
// saved twice at the same time. Without script the form posts to the same action.
import { useRouter } from "next/navigation";
import { type RefObject, useActionState, useCallback, useEffect, useRef, useState } from "react";
import {
  entryAction,
  type EntryState,
  saveDraftAction,
  sendReportAction,
} from "@/lib/actions/reports";
import { type DraftField, takeFields } from "@/lib/domain/report/draft-fields";
import type { FormValues } from "@/lib/domain/report/form-values";
import { wantFocus } from "./focus-form";
import { dropCopy, findCopy, isSameTyped, keepCopy, type LocalCopy } from "./local-copy";
import { typedIn } from "./typed-in";
import { useEntryEvents } from "./use-entry-events";
import { compareWith, findNewer, type NewerDraft } from "./newer-draft";
import { useWatch } from "./use-watch";
import { useSaveAgain } from "./use-save-again";

/** Quiet time after the last change before the draft is saved. */
const AUTOSAVE_MS = 1500;

export type EntryKeys = { plan: string; milestone: string; period: string; kind: string };

export type EntrySetup = {
  keys: EntryKeys;
  /** What the server has: null before the first save. */
  version: number | null;
  savedAt: string | null;
  savedBy: string | null;
  /** Somebody else did so within the last half hour. */
  savedJustNow: boolean;
  values: FormValues;
  storageKey: string;
  /** This page's own address. */
  here: string;
  nextHref: string;
};

export type SavePhase = "idle" | "changed" | "saving" | "saved" | "failed";
type Intent = "save" | "next" | "send";
type Outcome = NonNullable<EntryState>;

/** The server was not reached at all. */
const unreached: Outcome["result"] = { ok: false, code: "unavailable", fields: [], params: {} };

/** What passes by itself: nobody has to type anything for the next try. */
const again: ReadonlySet<string> = new Set(["notSignedIn", "unavailable", "busy", "inDoubt"]);

/** While somebody is still typing, an empty field is not yet a fault. */
function withoutUnfinished({ result, ...rest }: Outcome): Outcome {
  if (result.ok) return { result, ...rest };
  const fields = result.fields.filter((fault) => fault.code !== "required");
  return { ...rest, result: { ...result, fields } };
}

/** Leads to the first thing to be put right. */
function showFault(form: HTMLFormElement | null): void {
  const field = form?.querySelector<HTMLElement>('[aria-invalid="true"]');
  field?.focus();
  const at =
    field ?? form?.querySelector('[id$="-error"]') ?? form?.querySelector('[role="alert"]');
  at?.scrollIntoView({ block: "center" });
}

export function useEntry(setup: EntrySetup, form: RefObject<HTMLFormElement | null>) {
  const router = useRouter();
  const { storageKey, nextHref } = setup;
  const [posted, formAction] = useActionState(entryAction, null);
  const [outcome, setOutcome] = useState<EntryState>(posted);
  const [phase, setPhase] = useState<SavePhase>("idle");
  const [sending, setSending] = useState(false);
  const [reached, setReached] = useState(true);
  const [savedAt, setSavedAt] = useState<string | null>(null);
  const [copy, setCopy] = useState<LocalCopy | null>(null);
  const [start, setStart] = useState<{ values: FormValues; epoch: number }>({
    values: posted?.values ?? setup.values,
    epoch: 0,
  });
  const version = useRef(posted?.saved?.version ?? setup.version);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const running = useRef<Promise<unknown>>(Promise.resolve());
  const lastSaved = useRef<Outcome | null>(null);
  const busy = useRef(false);
  const base = useRef(setup.values);
  const [theirs, setTheirs] = useState<NewerDraft | null>(null);
  const { plan, milestone, period } = setup.keys;

  /** Has somebody saved this draft? What they saved may be what stands here. */
  const look = useCallback(async () => {
    if (busy.current) return;
    const found = await findNewer({ plan, milestone, period }, version.current);
    // Meanwhile one's own save may have come back.
    if (!found || busy.current || found.version <= (version.current ?? 0)) return;
    const mine = form.current ? typedIn(form.current) : {};
    const newer = compareWith(found, { base: base.current, mine });
    setTheirs(newer);
    if (newer !== null) return;
    version.current = found.version;
    base.current = found.values;
  }, [plan, milestone, period, form]);
  useWatch(look);

  /** One request at a time: a save still under way decides the version of the next. */
  const run = useCallback(
    (intent: Intent, overVersion: number | null, quiet: boolean): Promise<Outcome | null> => {
      const work = async () => {
        if (!form.current) return null;
        const typed = typedIn(form.current);
        // A save that waited its turn may find its words saved already: saving them again only raises the version.
        const before = lastSaved.current;
        if (quiet && before && isSameTyped(before.values, typed)) return before;
        const data = new FormData(form.current);
        data.set("expectedVersion", String(overVersion ?? version.current ?? ""));
        setPhase("saving");
        busy.current = true;
        const act = intent === "send" ? sendReportAction : saveDraftAction;
        const answer = await act(null, data).catch(() => null);
        busy.current = false;
        setReached(answer !== null);
        const done: Outcome = answer ?? { result: unreached, values: typed, saved: null };
        if (done.saved) {
          version.current = done.saved.version;
          base.current = typed;
          setTheirs(null);
          lastSaved.current = done;
          setSavedAt(done.saved.at);
          const now = form.current ? typedIn(form.current) : typed;
          if (isSameTyped(now, typed)) dropCopy(storageKey);
          setPhase(isSameTyped(now, typed) ? "saved" : "changed");
        } else {
          setPhase("failed");
        }
        setOutcome(quiet ? withoutUnfinished(done) : done);
        if (!done.result.ok && done.result.code === "conflict") await look();
        return done;
      };
      const turn = running.current.then(work, work);
      running.current = turn;
      return turn;
    },
    [form, storageKey, look],
  );

  const changed = useCallback(() => {
    if (!form.current) return;
    keepCopy(storageKey, typedIn(form.current));
    setPhase((now) => (now === "saving" ? now : "changed"));
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      timer.current = undefined;
      void run("save", null, true);
    }, AUTOSAVE_MS);
  }, [form, run, storageKey]);

  const submit = useCallback(
    async (intent: Intent, overVersion: number | null = null) => {
      clearTimeout(timer.current);
      timer.current = undefined;
      setSending(true);
      const done = await run(intent, overVersion, false);
      setSending(false);
      if (done && !done.result.ok) setTimeout(() => showFault(form.current));
      if (intent === "next" && done?.result.ok && nextHref !== "") {
        wantFocus();
        router.push(nextHref);
      }
    },
    [form, nextHref, router, run],
  );

  useEffect(() => {
    // After hydration: the server knows nothing of this browser's copy.
    const look = setTimeout(() => {
      const kept = findCopy(storageKey);
      if (kept && form.current && !isSameTyped(kept.values, typedIn(form.current))) setCopy(kept);
    });
    return () => clearTimeout(look);
  }, [form, storageKey]);

  const flush = useCallback(() => {
    if (timer.current === undefined) return;
    clearTimeout(timer.current);
    timer.current = undefined;
    void run("save", null, true);
  }, [run]);
  useEffect(() => () => clearTimeout(timer.current), []);
  useEntryEvents({ onNext: () => void submit("next"), onHidden: flush });

  const begin = useCallback(
    (values: FormValues) => {
      setStart((now) => ({ values, epoch: now.epoch + 1 }));
      keepCopy(storageKey, values);
      setPhase("changed");
      timer.current = setTimeout(() => void run("save", null, true), AUTOSAVE_MS);
    },
    [run, storageKey],
  );

  const restore = useCallback(
    (values: FormValues | null) => {
      setCopy(null);
      if (values === null) return dropCopy(storageKey);
      begin(values);
    },
    [begin, storageKey],
  );

  /** Goes on from their version: these fields as they have them, the rest as it is typed here by now. */
  const join = useCallback(
    (taken: readonly DraftField[]) => {
      if (theirs === null || !form.current) return;
      const joined = takeFields(typedIn(form.current), theirs.values, taken);
      version.current = theirs.version;
      base.current = theirs.values;
      lastSaved.current = null;
      setTheirs(null);
      setOutcome(null);
      begin(joined);
    },
    [begin, form, theirs],
  );

  useSaveAgain(
    phase === "failed" && outcome !== null && !outcome.result.ok && again.has(outcome.result.code),
    () => void run("save", null, true),
  );

  const dismiss = useCallback(() => setTheirs(null), []);
  const state = { outcome, phase, sending, savedAt, copy, start, reached, theirs };
  return { ...state, formAction, changed, submit, restore, run, join, dismiss };
}
export type EntryLife = ReturnType<typeof useEntry>;
