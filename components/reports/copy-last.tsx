"use client";
// Takes over what was written last time, into the field as if typed. Shown only where script runs.
import { fieldId } from "@/components/milestones/kinds";
import { useHasScript } from "@/components/ui/has-script";

export function CopyLast({ name, text, label }: { name: string; text: string; label: string }) {
  const hasScript = useHasScript();
  if (!hasScript || text === "") return null;
  const copy = () => {
    const field = document.getElementById(fieldId(name));
    if (!(field instanceof HTMLTextAreaElement)) return;
    field.value = text;
    field.dispatchEvent(new Event("input", { bubbles: true }));
    field.focus();
  };
  return (
    <button
      type="button"
      onClick={copy}
      className="lnk inline-flex min-h-6 items-center max-sm:-my-2 max-sm:py-2"
    >
      {label}
    </button>
  );
}
