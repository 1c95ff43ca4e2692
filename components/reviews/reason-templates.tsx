"use client";
// Common reasons at one press: each adds its sentence to what is typed, and takes it out when pressed again.
import { Button } from "@/components/ui/button";
import { withReason } from "@/lib/domain/review/return-reasons";

type ReasonTemplatesProps = {
  label: string;
  templates: ReadonlyArray<{ key: string; suggested: boolean; label: string; text: string }>;
  typed: string;
  onChange: (typed: string) => void;
};

export function ReasonTemplates({ label, templates, typed, onChange }: ReasonTemplatesProps) {
  const lines = typed.split("\n");
  return (
    <div role="group" aria-label={label} className="flex flex-wrap gap-1.5">
      {templates.map(({ key, suggested, label: name, text }) => {
        const used = lines.includes(text);
        return (
          <Button
            key={key}
            size="sm"
            variant={suggested ? "strong" : "plain"}
            aria-pressed={used}
            title={text}
            className={used ? "bg-brand-tint!" : undefined}
            onClick={() => onChange(withReason(typed, text))}
          >
            {name}
          </Button>
        );
      })}
    </div>
  );
}
