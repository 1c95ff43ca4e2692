// Rows as high as the real ones; seen only after 400 ms, and it neither blinks nor flows.
type SkeletonProps = { label: string; rows?: number; density?: "dense" | "base" };
const widths = ["62%", "48%", "68%", "42%", "56%"];

export function Skeleton({ label, rows = 6, density = "dense" }: SkeletonProps) {
  return (
    <div role="status" aria-label={label} className="animate-appear">
      {Array.from({ length: rows }, (_, row) => (
        <div
          key={row}
          className="flex items-center gap-3 border-b border-line"
          style={{ height: `var(--row-${density})` }}
        >
          <span className="h-3 w-3 rounded-xs bg-line" />
          <span className="h-3 w-10 rounded-xs bg-line" />
          <span className="h-3 rounded-xs bg-line" style={{ width: widths[row % widths.length] }} />
          <span className="ml-auto h-3 w-14 rounded-xs bg-line" />
        </div>
      ))}
    </div>
  );
}
