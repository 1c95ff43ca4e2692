// The product's motto as a drawing: one part planned, nine parts delivered.
const PARTS = Array.from({ length: 10 }, (_, part) => part);
const SIDE = 18;
const STEP = 26;

export function OneAndNine() {
  return (
    <svg
      aria-hidden
      viewBox={`0 0 ${STEP * 9 + SIDE + 2} ${SIDE + 2}`}
      className="h-auto w-full max-w-52 text-ink lg:max-w-[21rem]"
    >
      {PARTS.map((part) => (
        <rect
          key={part}
          x={part * STEP + 1}
          y={1}
          width={SIDE}
          height={SIDE}
          fill={part === 0 ? "none" : "currentColor"}
          stroke="currentColor"
          strokeWidth={1.5}
        />
      ))}
    </svg>
  );
}
