// The small signs of indicator results, apart from the marks of items. Behind and missed are ink, not red or yellow.
export type IndicatorSignName =
  "early" | "met" | "onCourse" | "ahead" | "behind" | "missed" | "notJudged" | "cannotJudge";

const tick = "M2.2 6.4l2.7 2.8L10 3.4";
const down = "M1.8 3L6 9l4.2-6z";
const signs: Record<
  IndicatorSignName,
  { d: string; fill?: boolean; color: string; width: number }
> = {
  early: {
    d: "M.8 6.8l2.1 2.1 3.7-4.6M5.9 8.3l.7.6 4.3-5.4",
    color: "var(--color-done)",
    width: 1.7,
  },
  ahead: {
    d: "M.8 6.8l2.1 2.1 3.7-4.6M5.9 8.3l.7.6 4.3-5.4",
    color: "var(--color-done)",
    width: 1.7,
  },
  met: { d: tick, color: "var(--color-done)", width: 1.9 },
  onCourse: {
    d: "M1.4 4.7q2.3-2.4 4.6 0t4.6 0M1.4 8.4q2.3-2.4 4.6 0t4.6 0",
    color: "var(--color-done)",
    width: 1.6,
  },
  behind: { d: down, fill: true, color: "var(--color-ink)", width: 1 },
  missed: { d: down, fill: true, color: "var(--color-ink)", width: 1 },
  notJudged: { d: "M2 6.2h8", color: "var(--color-idle)", width: 1.7 },
  cannotJudge: {
    d: "M3.9 4.1a2.1 2.1 0 1 1 2.7 2q-.6.2-.6 1.2M6 9.3v1.3",
    color: "var(--color-idle)",
    width: 1.5,
  },
};

export function IndicatorSign({ name, size = 12 }: { name: IndicatorSignName; size?: number }) {
  const sign = signs[name];
  return (
    <svg
      aria-hidden
      className="inline-block shrink-0 align-[-0.1em]"
      width={`${size / 16}rem`}
      height={`${size / 16}rem`}
      viewBox="0 0 12 12"
    >
      <path
        d={sign.d}
        fill={sign.fill ? sign.color : "none"}
        stroke={sign.color}
        strokeWidth={sign.width}
      />
    </svg>
  );
}
