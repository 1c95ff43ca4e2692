// The figures of one section of a brief, a line each.
export function BriefLinesList({ lines }: { lines: readonly string[] }) {
  return (
    <ul className="grid gap-0.5 text-sm leading-[1.7] text-pretty">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
