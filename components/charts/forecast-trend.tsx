// How the forecast moved (milestone trend): across, the day of the report; up, the day then expected. Level is steady,
// rising is slipping; the slanting line is "report day = completion day". What is not yet accepted is hollow.
import { Across, At, Line, Plot, thin, Upright, Words, type Point } from "./plot";
import { dayNumber, quarterCode, quarterEnds } from "./time-scale";

export type ForecastPoint = {
  reportedOn: string;
  forecastOn: string;
  pending?: boolean;
  label?: string;
  note?: string;
};

type ForecastTrendProps = {
  label: string;
  points: readonly ForecastPoint[];
  due: { on: string; label: string };
  /** The later date one works to, where an extension is granted; the due date stays. */
  working?: { on: string; label: string };
  diagonalLabel: string;
  /** Colour of what lies after the due date. */
  tone?: "sev" | "risk" | "ink";
  table: { caption: string; reported: string; forecast: string };
  height?: number;
};

const tones = { sev: "var(--color-sev)", risk: "var(--color-risk)", ink: "var(--color-ink)" };

export function ForecastTrend({
  label,
  points,
  due,
  working,
  diagonalLabel,
  tone = "sev",
  table,
  height = 11,
}: ForecastTrendProps) {
  const reported = points.map((point) => point.reportedOn).sort();
  const forecasts = [
    ...points.map((point) => point.forecastOn),
    due.on,
    ...(working ? [working.on] : []),
  ].sort();
  const across = quarterEnds(
    reported[0] ?? due.on,
    [reported.at(-1) ?? due.on, due.on].sort().at(-1) ?? due.on,
  );
  const up = quarterEnds(forecasts[0] ?? due.on, forecasts.at(-1) ?? due.on);
  const left = dayNumber(across[0] ?? due.on) - 46;
  const right = dayNumber(across.at(-1) ?? due.on) + 30;
  const bottom = dayNumber(up[0] ?? due.on) - 92;
  const top = dayNumber(up.at(-1) ?? due.on) + 60;
  const place = (on: string, value: string): Point => ({
    x: (dayNumber(on) - left) / (right - left),
    y: (dayNumber(value) - bottom) / (top - bottom),
  });
  const color = tones[tone];
  const late = (point: ForecastPoint) => point.forecastOn > due.on;
  /* The slanting line, cut to the frame. */
  const from = Math.max(left, bottom);
  const to = Math.min(right, top);
  const slant = [from, to].map((at) => ({
    x: (at - left) / (right - left),
    y: (at - bottom) / (top - bottom),
  }));
  const dueY = place(due.on, due.on).y;
  return (
    <Plot
      label={label}
      height={height}
      className="pt-2 pr-2 pb-6 pl-14"
      table={{
        caption: table.caption,
        heads: [table.reported, table.forecast],
        rows: points.map((point) => [point.reportedOn, point.forecastOn]),
      }}
    >
      {thin(up, Math.max(2, Math.floor(height / 2.1))).map((end) => (
        <g key={end}>
          <Across y={place(due.on, end).y} className="ax" />
          <Words
            x={0}
            y={place(due.on, end).y}
            dx="-0.5rem"
            dy="0.25rem"
            anchor="end"
            className="t3"
          >
            {end.slice(0, 7)}
          </Words>
        </g>
      ))}
      {thin(across, height >= 8 ? 7 : 3).map((end) => (
        <Words
          key={end}
          x={place(end, due.on).x}
          y={0}
          dy="1.125rem"
          anchor="middle"
          className="t3"
        >
          {quarterCode(end)}
        </Words>
      ))}
      <Upright x={0} className="ax" />
      {to > from ? <Line points={slant} className="pth" dash="3 2.4" /> : null}
      {to > from && slant[0] && height >= 8 ? (
        <Words
          x={slant[0].x > 0.6 ? 1 : slant[0].x}
          y={slant[0].y}
          dx={slant[0].x > 0.6 ? "0" : "0.875rem"}
          dy="-0.375rem"
          anchor={slant[0].x > 0.6 ? "end" : "start"}
          className="t3 halo"
        >
          {diagonalLabel}
        </Words>
      ) : null}
      <Across y={dueY} className="axk" />
      <Words x={1} y={dueY} dy="1rem" anchor="end" className="t1 tb halo">
        {due.label}
      </Words>
      {working ? (
        <>
          <Across y={place(due.on, working.on).y} className="axk" dash="5 3" />
          <Words
            x={1}
            y={place(due.on, working.on).y}
            dy="-0.375rem"
            anchor="end"
            className="t1 halo"
          >
            {working.label}
          </Words>
        </>
      ) : null}
      {points.slice(1).map((point, index) => {
        const before = points[index];
        if (!before) return null;
        return (
          <Line
            key={point.reportedOn}
            points={[
              place(before.reportedOn, before.forecastOn),
              place(point.reportedOn, point.forecastOn),
            ]}
            dash={point.pending ? "4 2.5" : undefined}
            style={{ stroke: late(point) ? color : "var(--color-ink-2)", strokeWidth: 1.8 }}
          />
        );
      })}
      {points.map((point, index) => {
        const at = place(point.reportedOn, point.forecastOn);
        const ink = late(point) ? color : "var(--color-ink-2)";
        const atEnd = at.x > 0.6;
        const steady =
          points[index - 1] !== undefined && points[index - 1]?.forecastOn === point.forecastOn;
        return (
          <g key={point.reportedOn}>
            <At {...at}>
              <circle
                r={3.9}
                fill={point.pending ? "var(--color-surface)" : ink}
                stroke={ink}
                strokeWidth={1.7}
              />
            </At>
            {point.label && !steady ? (
              <Words
                {...at}
                dx={atEnd ? "-0.5rem" : "0"}
                dy="-0.625rem"
                anchor={atEnd ? "end" : index === 0 ? "start" : "middle"}
                className="tb halo"
                fill={ink}
              >
                {point.label}
                {point.note ? (
                  <tspan className="t3" dx="0.375rem" style={{ fontWeight: 400 }}>
                    {point.note}
                  </tspan>
                ) : null}
              </Words>
            ) : null}
          </g>
        );
      })}
    </Plot>
  );
}
