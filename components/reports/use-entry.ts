"use client";
// The life of an entry form: what was typed is kept here at once, saved a moment after the last change, and never
// saved twice at the same time. Without script the form posts to the same action.
import { useRouter } from "next/navigation";
import {
  type RefObject,
  useActionState,
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
} from "react";
import {
  entryAction,
  type EntryState,
  saveDraftAction,
  sendReportAction,
} from "@/lib/actions/reports";
import type { FormValues } from "@/lib/domain/report/form-values";
import { dropCopy, findCopy, isSameTyped, keepCopy, type LocalCopy } from "./local-copy";

/** Quiet time after the last change before the draft is saved. */
const AUTOSAVE_MS = 1500;

export type EntrySetup = {
  /** What the server has: null before the first save. */
  version: number | null;
  savedAt: string | null;
  savedBy: string | null;
  values: FormValues;
  storageKey: string;
  nextHref: string;
};

export type SavePhase = "idle" | "changed" | "saving" | "saved" | "failed";
type Intent = "save" | "next" | "send";
type Outcome = NonNullable<EntryState>;

const offline: Outcome["result"] = { ok: false, code: "unavailable", fields: [], params: {} };

function typedIn(form: HTMLFormElement): Record<string, string> {
  return Object.fromEntries(
    [...new FormData(form)].flatMap(([name, value]) =>
      typeof value === "string" ? [[name, value]] : [],
    ),
  );
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
  const [posted, formAction] = useActionState(entryAction, null);
  const [outcome, setOutcome] = useState<EntryState>(posted);
  const [phase, setPhase] = useState<SavePhase>("idle");
  const [sending, setSending] = useState(false);
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
  const { storageKey, nextHref } = setup;

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
        const act = intent === "send" ? sendReportAction : saveDraftAction;
        const done: Outcome = (await act(null, data).catch(() => null)) ?? {
          result: offline,
          values: typed,
          saved: null,
        };
        if (done.saved) {
          version.current = done.saved.version;
          lastSaved.current = done;
          setSavedAt(done.saved.at);
          const now = form.current ? typedIn(form.current) : typed;
          if (isSameTyped(now, typed)) dropCopy(storageKey);
          setPhase(isSameTyped(now, typed) ? "saved" : "changed");
        } else {
          setPhase("failed");
        }
        // While somebody is still typing, an empty field is not yet a fault.
        const fields = done.result.ok
          ? []
          : done.result.fields.filter((fault) => !quiet || fault.code !== "required");
        setOutcome(done.result.ok ? done : { ...done, result: { ...done.result, fields } });
        if (!done.result.ok && done.result.code === "conflict") router.refresh();
        return done;
      };
      const turn = running.current.then(work, work);
      running.current = turn;
      return turn;
    },
    [form, router, storageKey],
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
      if (intent === "next" && done?.result.ok && nextHref !== "") router.push(nextHref);
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

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key === "Enter" && (event.metaKey || event.ctrlKey)) void submit("next");
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, [submit]);

  useEffect(() => {
    const flush = () => {
      if (document.visibilityState === "hidden" && timer.current !== undefined) {
        clearTimeout(timer.current);
        timer.current = undefined;
        void run("save", null, true);
      }
    };
    document.addEventListener("visibilitychange", flush);
    return () => {
      document.removeEventListener("visibilitychange", flush);
      clearTimeout(timer.current);
    };
  }, [run]);

  const restore = useCallback(
    (values: FormValues | null) => {
      setCopy(null);
      if (values === null) return dropCopy(storageKey);
      setStart((now) => ({ values, epoch: now.epoch + 1 }));
      timer.current = setTimeout(() => void run("save", null, true), AUTOSAVE_MS);
    },
    [run, storageKey],
  );

  return useMemo(
    () => ({
      formAction,
      outcome,
      phase,
      sending,
      savedAt,
      copy,
      start,
      changed,
      submit,
      restore,
      run,
    }),
    [formAction, outcome, phase, sending, savedAt, copy, start, changed, submit, restore, run],
  );
}
export type EntryLife = ReturnType<typeof useEntry>;
