// One mark of the grammar: kind x status. Colour may be taken away: outline, inside and fill still tell them apart.
import { hourglass, leftHalf, middle, outline, slitHalves, type MarkKind } from "./mark-geometry";

export type { MarkKind } from "./mark-geometry";
export type MarkStatus =
  | "terminated"
  | "doneOnTime"
  | "doneLate"
  | "awaiting"
  | "overdue"
  | "atRisk"
  | "notReported"
  | "shouldHaveStarted"
  | "dueSoon"
  | "notStarted"
  | "onTrack";

export type MarkLook = {
  kind: MarkKind;
  status: MarkStatus;
  /** atRisk only: orange. */
  severe?: boolean;
  /** overdue by a figure that may still be revised: hollow inside its ring. */
  provisional?: boolean;
};

const classes: Record<MarkStatus, string> = {
  terminated: "term",
  doneOnTime: "done",
  doneLate: "late",
  awaiting: "await",
  overdue: "over",
  atRisk: "risk",
  notReported: "unrep",
  shouldHaveStarted: "nostart",
  dueSoon: "soon",
  notStarted: "idle",
  onTrack: "track",
};

/** The status class of globals.css, for marks and for the words beside them. */
export function markClass(status: MarkStatus, severe = false): string {
  return status === "atRisk" && severe ? "sev" : classes[status];
}

/** Dashes are counted round the outline (pathLength), so that they meet the corners evenly. */
const dashed = { pathLength: 8, strokeDasharray: "0.58 0.42", strokeDashoffset: 0.29 };
const dashedTriangle = { pathLength: 9, strokeDasharray: "0.58 0.42", strokeDashoffset: 0.29 };

/** How far out the bar of "due soon" stands, by the width of the shape beside it. */
const walls: Record<MarkKind, number> = {
  build: 1,
  count: 1.06,
  coverage: 1.2,
  threshold: 1.14,
  qualitative: 1.18,
};

type MarkProps = MarkLook & { s?: number };

export function Mark({ kind, status, severe = false, provisional = false, s = 4.4 }: MarkProps) {
  const whole = outline(kind, s);
  const y = middle(kind, s);
  const name = markClass(status, severe);
  switch (name) {
    case "over":
      return (
        <g className={provisional ? "m over provisional" : "m over"}>
          <circle className="ring" r={s + 2.7} />
          <path className="f" d={outline(kind, s * 0.86)} />
        </g>
      );
    case "late":
      return (
        <g className="m late">
          <path className="f" d={slitHalves(kind, s, s * 0.36)} />
        </g>
      );
    case "await":
      return (
        <g className="m await">
          <path className="f" d={whole} />
          <path className="hg" d={hourglass(kind, s)} />
        </g>
      );
    case "risk":
      return (
        <g className="m risk">
          <path className="f" d={whole} />
          <path className="h" d={leftHalf(kind, s)} />
          <path className="o" d={whole} />
        </g>
      );
    case "sev":
      return (
        <g className="m sev">
          <path className="f" d={whole} />
          <circle className="dot" cy={y} r={s * (kind === "qualitative" ? 0.38 : 0.44)} />
        </g>
      );
    case "unrep":
      return (
        <g className="m unrep">
          <path className="f" d={whole} />
          <path className="dash" d={`M${-s * 0.5} ${y * 1.5}H${s * 0.5}`} />
        </g>
      );
    case "nostart": {
      const a = s * (kind === "qualitative" ? 0.46 : kind === "threshold" ? 0.5 : 0.58);
      return (
        <g className="m nostart">
          <path className="f" d={whole} {...(kind === "threshold" ? dashedTriangle : dashed)} />
          <path className="go" d={`M${-a * 0.66} ${y - a}L${a} ${y}L${-a * 0.66} ${y + a}z`} />
        </g>
      );
    }
    case "idle":
      return (
        <g className="m idle">
          <path className="f" d={whole} {...(kind === "threshold" ? dashedTriangle : dashed)} />
        </g>
      );
    case "soon":
      return (
        <g className="m soon">
          <path className="f" d={whole} />
          <path className="wall" d={`M${s * walls[kind] + 1.6} ${-s * 1.15}V${s * 1.15}`} />
        </g>
      );
    case "term": {
      const a = s * 1.14;
      return (
        <g className="m term">
          <path className="f" d={whole} />
          <path className="x" d={`M${-a} ${-a}L${a} ${a}M${a} ${-a}L${-a} ${a}`} />
        </g>
      );
    }
    default:
      return (
        <g className={`m ${name}`}>
          <path className="f" d={whole} />
        </g>
      );
  }
}

/** The bare outline, for a legend of kinds. */
export function KindMark({ kind, s = 4.4 }: { kind: MarkKind; s?: number }) {
  return (
    <g className="m key">
      <path className="f" d={outline(kind, s)} />
    </g>
  );
}
