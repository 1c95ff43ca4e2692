// A thin bar cut into shares, in ink: how far the work of a list has come. It is not a status.
type ProgressPart = { value: number; tone: "full" | "half" | "rest" };
type ProgressStripProps = { label: string; parts: readonly ProgressPart[] };

const tones = { full: "bg-ink-2", half: "bg-control", rest: "bg-line" };

export function ProgressStrip({ label, parts }: ProgressStripProps) {
  return (
    <div role="img" aria-label={label} className="flex h-2 forced-color-adjust-none gap-0.5">
      {parts.map((part, index) =>
        part.value > 0 ? (
          <span
            key={index}
            className={`min-w-1 ${tones[part.tone]}`}
            style={{ flexGrow: part.value, flexBasis: 0 }}
          />
        ) : null,
      )}
    </div>
  );
}
