// The outlines of the five kinds, centred on 0,0; s is the mark's radius in units of 1/16 rem.
// Shape tells the kind: square, circle, diamond, triangle, pill. Status is drawn on top (mark-shapes.tsx).
export type MarkKind = "build" | "count" | "coverage" | "threshold" | "qualitative";

const f = (n: number) => String(Math.round(n * 100) / 100);
/** "M{0} {1}…" with numbers filled in and rounded. */
function path(parts: TemplateStringsArray, ...numbers: number[]): string {
  return parts.reduce(
    (out, part, i) => out + part + (i < numbers.length ? f(numbers[i] ?? 0) : ""),
    "",
  );
}

/** Half-width of the triangle per unit below its apex. */
const slope = 0.58;
export const size = {
  square: (s: number) => s * 0.9,
  circle: (s: number) => s * 0.98,
  diamond: (s: number) => s * 1.2,
  triangle: (s: number) => ({ top: -s * 1.1, bottom: s * 0.88 }),
  pill: (s: number) => ({ w: s * 1.18, h: s * 0.66 }),
};

/** The whole outline, starting where dashes look best: mid-corner. */
export function outline(kind: MarkKind, s: number): string {
  switch (kind) {
    case "build": {
      const a = size.square(s);
      return path`M${-a} ${-a}H${a}V${a}H${-a}z`;
    }
    case "count": {
      const r = size.circle(s);
      return path`M0 ${-r}A${r} ${r} 0 0 1 0 ${r}A${r} ${r} 0 0 1 0 ${-r}z`;
    }
    case "coverage": {
      const a = size.diamond(s);
      return path`M0 ${-a}L${a} 0L0 ${a}L${-a} 0z`;
    }
    case "threshold": {
      const { top, bottom } = size.triangle(s);
      const w = (bottom - top) * slope;
      return path`M0 ${top}L${w} ${bottom}H${-w}z`;
    }
    case "qualitative": {
      const { w, h } = size.pill(s);
      const x = w - h;
      return path`M${-x} ${-h}H${x}A${h} ${h} 0 0 1 ${x} ${h}H${-x}A${h} ${h} 0 0 1 ${-x} ${-h}z`;
    }
  }
}

/** Left half, for the half-filled warning. */
export function leftHalf(kind: MarkKind, s: number): string {
  switch (kind) {
    case "build": {
      const a = size.square(s);
      return path`M${-a} ${-a}H0V${a}H${-a}z`;
    }
    case "count": {
      const r = size.circle(s);
      return path`M0 ${-r}A${r} ${r} 0 0 0 0 ${r}z`;
    }
    case "coverage": {
      const a = size.diamond(s);
      return path`M0 ${-a}L${-a} 0L0 ${a}z`;
    }
    case "threshold": {
      const { top, bottom } = size.triangle(s);
      return path`M0 ${top}V${bottom}H${-(bottom - top) * slope}z`;
    }
    case "qualitative": {
      const { w, h } = size.pill(s);
      return path`M0 ${-h}H${h - w}A${h} ${h} 0 0 0 ${h - w} ${h}H0z`;
    }
  }
}

/** Upper and lower part with a real gap between them, so that the ground shows through whatever it is. */
export function slitHalves(kind: MarkKind, s: number, gap: number): string {
  switch (kind) {
    case "build": {
      const a = size.square(s);
      return path`M${-a} ${-a}H${a}V${-gap}H${-a}zM${-a} ${gap}H${a}V${a}H${-a}z`;
    }
    case "count": {
      const r = size.circle(s);
      const x = Math.sqrt(r * r - gap * gap);
      return path`M${-x} ${-gap}A${r} ${r} 0 0 1 ${x} ${-gap}zM${-x} ${gap}A${r} ${r} 0 0 0 ${x} ${gap}z`;
    }
    case "coverage": {
      const a = size.diamond(s);
      const x = a - gap;
      return path`M${-x} ${-gap}L0 ${-a}L${x} ${-gap}zM${-x} ${gap}L0 ${a}L${x} ${gap}z`;
    }
    case "threshold": {
      const { top, bottom } = size.triangle(s);
      const mid = s * 0.22;
      const upper = (mid - gap - top) * slope;
      const lower = (mid + gap - top) * slope;
      const w = (bottom - top) * slope;
      return path`M0 ${top}L${upper} ${mid - gap}H${-upper}zM${-lower} ${mid + gap}H${lower}L${w} ${bottom}H${-w}z`;
    }
    case "qualitative": {
      const { w, h } = size.pill(s);
      const x = w - h;
      const g = Math.min(gap, h * 0.55);
      const edge = x + Math.sqrt(h * h - g * g);
      return path`M${-edge} ${-g}A${h} ${h} 0 0 1 ${-x} ${-h}H${x}A${h} ${h} 0 0 1 ${edge} ${-g}zM${-edge} ${g}A${h} ${h} 0 0 0 ${-x} ${h}H${x}A${h} ${h} 0 0 0 ${edge} ${g}z`;
    }
  }
}

/** Hourglass: the shape itself filled above and below its middle, out to the outline. Legible at 9 px, where a small
    hourglass inside an empty shape is not. */
export function hourglass(kind: MarkKind, s: number): string {
  switch (kind) {
    case "build": {
      const a = size.square(s);
      return path`M${-a} ${-a}H${a}L${-a} ${a}H${a}z`;
    }
    case "count": {
      const r = size.circle(s);
      const x = r * Math.SQRT1_2;
      return path`M0 0L${-x} ${-x}A${r} ${r} 0 0 1 ${x} ${-x}zM0 0L${x} ${x}A${r} ${r} 0 0 1 ${-x} ${x}z`;
    }
    case "coverage": {
      const a = size.diamond(s);
      const x = a * 0.46;
      const y = a - x;
      return path`M0 0L${-x} ${-y}L0 ${-a}L${x} ${-y}zM0 0L${-x} ${y}L0 ${a}L${x} ${y}z`;
    }
    case "threshold": {
      const { top, bottom } = size.triangle(s);
      const mid = s * 0.22;
      const y = (mid * 0.85 + top * slope) / (0.85 + slope);
      const x = (y - top) * slope;
      const w = (bottom - mid) * 1.05;
      return path`M0 ${mid}L${-x} ${y}L0 ${top}L${x} ${y}zM0 ${mid}L${-w} ${bottom}H${w}z`;
    }
    case "qualitative": {
      const { h } = size.pill(s);
      return path`M${-h * 1.15} ${-h}H${h * 1.15}L${-h * 1.15} ${h}H${h * 1.15}z`;
    }
  }
}

/** Where the eye sees the middle: lower in a triangle. */
export function middle(kind: MarkKind, s: number): number {
  return kind === "threshold" ? s * 0.22 : 0;
}
