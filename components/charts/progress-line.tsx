// Target against actual over time: dashed path with hollow squares, the actual line, where the unit expects to arrive.
import { Across, At, Line, Plot, thin, Upright, Words, type Point } from "./plot";
import { dayNumber, quarterCode, quarterEnds } from "./time-scale";

export type ProgressPoint = { on: string; value: number; label?: string };

type ProgressLineProps = {
  label: string;
  /** The first is the base; each other a checkpoint, the last the target. */
  targets: readonly ProgressPoint[];
  actual: readonly ProgressPoint[];
  forecast?: ProgressPoint & { late?: boolean };
  asOf: { on: string; label: string };
  table: { caption: string; date: string; target: string; actual: string };
  /** The targets are only proposed: drawn for reference. */
  tentative?: boolean;
};

export function ProgressLine({
  label,
  targets,
  actual,
  forecast,
  asOf,
  table,
  tentative = false,
}: ProgressLineProps) {
  const all = [...targets, ...actual, ...(forecast ? [forecast] : [])];
  const days = [...all.map((point) => point.on), asOf.on].sort();
  const left = dayNumber(days[0] ?? asOf.on);
  const right = dayNumber(days.at(-1) ?? asOf.on) + 20;
  const low = Math.min(...all.map((point) => point.value));
  const high = Math.max(...all.map((point) => point.value), low + 1);
  const place = ({ on, value }: { on: string; value: number }): Point => ({
    x: (dayNumber(on) - left) / (right - left),
    y: 0.02 + (0.9 * (value - low)) / (high - low),
  });
  const last = actual.at(-1);
  const forecastInk = forecast?.late ? "var(--color-sev)" : "var(--color-ink-2)";
  const ticks = [...new Set(targets.map((point) => point.value))];
  const quarters = quarterEnds(days[0] ?? asOf.on, days.at(-1) ?? asOf.on).filter(
    (end) => dayNumber(end) <= right,
  );
  const asOfX = place({ on: asOf.on, value: low }).x;
  return (
    <Plot
      label={label}
      height={11}
      className="pt-3 pr-8 pb-6 pl-8"
      table={{
        caption: table.caption,
        heads: [table.date, table.target, table.actual],
        rows: rowsOf(targets, actual),
      }}
    >
      {ticks.map((value) => (
        <g key={value}>
          <Across y={place({ on: asOf.on, value }).y} className="ax" />
          <Words
            x={0}
            y={place({ on: asOf.on, value }).y}
            dx="-0.5rem"
            dy="0.25rem"
            anchor="end"
            className="t3"
          >
            {value}
          </Words>
        </g>
      ))}
      {thin(quarters, 7).map((end) => (
        <Words
          key={end}
          x={place({ on: end, value: low }).x}
          y={0}
          dy="1.125rem"
          anchor="middle"
          className="t3"
        >
          {quarterCode(end)}
        </Words>
      ))}
      <Upright x={asOfX} className="axk" />
      <Words
        x={asOfX}
        y={0}
        dx={asOfX > 0.7 ? "-0.3125rem" : "0.3125rem"}
        dy="-0.4375rem"
        anchor={asOfX > 0.7 ? "end" : "start"}
        className="t1 halo"
      >
        {asOf.label}
      </Words>
      <Line
        points={targets.map(place)}
        className="pth"
        dash={tentative ? "1.5 3" : "3 2.4"}
        style={{ stroke: "var(--color-ink-2)" }}
      />
      {targets.slice(1).map((point, index) => {
        const isLast = index === targets.length - 2;
        return (
          <g key={point.on}>
            <At {...place(point)}>
              <rect
                x={-3.2}
                y={-3.2}
                width={6.4}
                height={6.4}
                fill="var(--color-surface)"
                stroke="var(--color-ink-2)"
                strokeDasharray={tentative ? "1.6 1.2" : undefined}
              />
            </At>
            {point.label ? (
              <Words
                {...place(point)}
                dx="-0.5rem"
                dy="-0.4375rem"
                anchor="end"
                className={isLast ? "t1 tb halo" : "halo"}
              >
                {point.label}
              </Words>
            ) : null}
          </g>
        );
      })}
      <Line points={actual.map(place)} className="act" style={{ strokeWidth: 2 }} />
      {forecast && last ? (
        <Line
          points={[place(last), place(forecast)]}
          dash="2 3"
          style={{ stroke: forecastInk, strokeWidth: 1.7 }}
        />
      ) : null}
      {forecast ? (
        <g>
          <At {...place(forecast)}>
            <circle r={4} fill="var(--color-surface)" stroke={forecastInk} strokeWidth={1.7} />
          </At>
          {forecast.label ? (
            <Words
              {...place(forecast)}
              dx="2rem"
              dy="1.5rem"
              anchor="end"
              className="halo tb"
              fill={forecastInk}
            >
              {forecast.label}
            </Words>
          ) : null}
        </g>
      ) : null}
      {last ? (
        <g>
          <At {...place(last)}>
            <circle r={4} fill="var(--color-ink)" stroke="var(--color-surface)" strokeWidth={1} />
          </At>
          {last.label ? (
            <Words {...place(last)} dx="-0.5rem" dy="1.75rem" anchor="end" className="t1 tb halo">
              {last.label}
            </Words>
          ) : null}
        </g>
      ) : null}
    </Plot>
  );
}

function rowsOf(targets: readonly ProgressPoint[], actual: readonly ProgressPoint[]): string[][] {
  const days = [...new Set([...targets, ...actual].map((point) => point.on))].sort();
  const valueOn = (list: readonly ProgressPoint[], on: string) =>
    String(list.find((point) => point.on === on)?.value ?? "—");
  return days.map((on) => [on, valueOn(targets, on), valueOn(actual, on)]);
}
