// The marks of the picture as SVG for print: kind by outline, status by what is drawn on it, as on the screen.
import {
  hourglass,
  leftHalf,
  type MarkKind,
  middle,
  outline,
  size,
  slitHalves,
} from "@/components/charts/mark-geometry";
import type { SheetMark } from "@/lib/domain/document/sheet";

/** The tokens of the light theme (app/globals.css): paper is white whatever the screen. */
export const inks = {
  ink: "#1b1e21",
  quiet: "#666c73",
  line: "#c9cac4",
  hair: "#e2e2dd",
  over: "#b3201b",
  overFill: "#c4271f",
} as const;
const GROUND = "#ffffff";

type Look = Pick<SheetMark, "kind" | "status" | "severe" | "provisional">;
type Drawing = { s: number; whole: (paint: string) => string; y: number; look: Look };

const path = (d: string, paint: string) => `<path d="${d}" ${paint}/>`;
/** A circle of arcs is drawn with corners by the printer: it gets a circle. */
const shape = ({ kind }: Pick<Look, "kind">, s: number, paint: string) =>
  kind === "count"
    ? `<circle r="${size.circle(s).toFixed(2)}" ${paint}/>`
    : path(outline(kind, s), paint);
const filled = (colour: string) => `fill="${colour}" stroke="${colour}" stroke-width="1"`;
const hollow = (colour: string, width = 1.2) =>
  `fill="${GROUND}" stroke="${colour}" stroke-width="${width}"`;
const dashes = (kind: MarkKind, s: number) =>
  `stroke-dasharray="${s * (kind === "threshold" ? 0.5 : 0.46)} ${s * 0.36}"`;
const stroke = (colour: string, width: number) =>
  `fill="none" stroke="${colour}" stroke-width="${width}"`;

const drawings: Record<Look["status"], (drawing: Drawing) => string> = {
  doneOnTime: ({ whole }) => whole(filled("#2b7d66")),
  doneLate: ({ look, s }) => path(slitHalves(look.kind, s, s * 0.36), `fill="#55693f"`),
  onTrack: ({ whole }) => whole(hollow("#4f9a83")),
  awaiting: ({ whole, look, s }) =>
    whole(hollow("#474c52")) + path(hourglass(look.kind, s), `fill="#474c52"`),
  overdue: ({ look, s }) =>
    `<circle r="${s + 2.3}" ${stroke(inks.overFill, 0.9)}/>` +
    shape(look, s * 0.86, look.provisional ? hollow(inks.overFill) : filled(inks.overFill)),
  atRisk: ({ whole, look, s, y }) =>
    look.severe
      ? whole(hollow("#a84a06")) + `<circle cy="${y}" r="${s * 0.42}" fill="#a84a06"/>`
      : whole(`fill="${GROUND}"`) +
        path(leftHalf(look.kind, s), `fill="#dca21f"`) +
        whole(stroke("#855a00", 1.1)),
  notReported: ({ whole, s, y }) =>
    whole(hollow("#855a00")) + path(`M${-s * 0.5} ${y * 1.5}H${s * 0.5}`, stroke("#855a00", 1.3)),
  shouldHaveStarted: ({ whole, look, s, y }) => {
    const a = s * 0.52;
    return (
      whole(`${hollow("#855a00", 1)} ${dashes(look.kind, s)}`) +
      path(`M${-a * 0.66} ${y - a}L${a} ${y}L${-a * 0.66} ${y + a}z`, `fill="#855a00"`)
    );
  },
  dueSoon: ({ whole, s }) =>
    whole(hollow("#474c52")) +
    path(`M${s * 1.12 + 1.6} ${-s * 1.15}V${s * 1.15}`, stroke(inks.ink, 1.4)),
  notStarted: ({ whole, look, s }) => whole(`${hollow("#80868c", 1)} ${dashes(look.kind, s)}`),
  terminated: ({ whole, s }) => {
    const a = s * 1.14;
    return (
      whole(hollow("#80868c", 0.9)) +
      path(`M${-a} ${-a}L${a} ${a}M${a} ${-a}L${-a} ${a}`, stroke(inks.quiet, 0.9))
    );
  },
};

const at = (x: number, y: number, drawn: string) =>
  `<g transform="translate(${x.toFixed(2)} ${y.toFixed(2)})">${drawn}</g>`;

export function markSvg(look: Look, x: number, y: number, s: number): string {
  const whole = (paint: string) => shape(look, s, paint);
  const draw = drawings[look.status];
  return at(x, y, draw({ look, s, whole, y: middle(look.kind, s) }));
}

export function kindSvg(kind: MarkKind, x: number, y: number, s: number): string {
  return at(x, y, shape({ kind }, s, hollow("#474c52", 1)));
}
