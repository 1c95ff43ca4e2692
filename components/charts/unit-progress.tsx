// Who of a list complies, and since when: a line from the day on; hollow where it is only expected, orange when that
// is after the due date.
import { Link } from "@/components/ui/link";
import { outline } from "./mark-geometry";
import { quarterCode, quarterEnds, shareOf } from "./time-scale";
import { thin } from "./plot";

export type UnitRow = {
  key: string;
  name: string;
  reachedOn?: string;
  expectedOn?: string;
  /** What the right column says: "complies 21Q1". */
  text: string;
  related?: { label: string; href: string };
};

type UnitProgressProps = {
  label: string;
  rows: readonly UnitRow[];
  range: { from: string; to: string };
  asOf: { on: string; label?: string };
  due: { on: string; label: string };
  heads: { name: string; state: string; related?: string };
};

const percent = (share: number) => `${(share * 100).toFixed(2)}%`;
type LineProps = { row: UnitRow; place: number | null; now: number; limit: number; late: boolean };

export function UnitProgress({ label, rows, range, asOf, due, heads }: UnitProgressProps) {
  const at = (on: string) => shareOf(on, range.from, range.to);
  const now = at(asOf.on);
  const limit = at(due.on);
  return (
    <table aria-label={label} className="w-full table-fixed border-collapse text-xs">
      <thead>
        <tr className="h-6 text-2xs text-ink-3">
          <th scope="col" className="w-[4.75rem]">
            <span className="sr-only">{heads.name}</span>
          </th>
          <td aria-hidden className="relative align-top">
            {thin(quarterEnds(range.from, range.to), 13).map((end) => (
              <span
                key={end}
                className="absolute -translate-x-1/2 max-sm:[&:not(:nth-last-child(4n+1))]:hidden"
                style={{ left: percent(at(end)) }}
              >
                {quarterCode(end)}
              </span>
            ))}
          </td>
          <th scope="col" className="w-[6.25rem] pl-3.5 max-sm:w-[5.5rem] max-sm:pl-2">
            <span className="sr-only">{heads.state}</span>
          </th>
          <th scope="col" className="w-14 max-sm:hidden">
            <span className="sr-only">{heads.related}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => {
          const on = row.reachedOn ?? row.expectedOn;
          const late = row.reachedOn === undefined && on !== undefined && on > due.on;
          return (
            <tr key={row.key} className="h-6 hover:bg-hover">
              <th scope="row" className="truncate text-sm" title={row.name}>
                {row.name}
              </th>
              <td className="h-6 p-0">
                <UnitLine
                  row={row}
                  place={on === undefined ? null : at(on)}
                  now={now}
                  limit={limit}
                  late={late}
                />
              </td>
              <td
                className={`pl-3.5 whitespace-nowrap max-sm:pl-2 ${late ? "text-sev" : "text-ink-2"}`}
              >
                {row.text}
              </td>
              <td className="text-right max-sm:hidden">
                {row.related ? (
                  <Link href={row.related.href} className="lnk">
                    {row.related.label}
                  </Link>
                ) : null}
              </td>
            </tr>
          );
        })}
        <tr aria-hidden className="h-5 text-2xs text-ink-3">
          <td />
          <td className="relative">
            <span
              className="absolute top-0 px-1 whitespace-nowrap"
              style={limit > 0.8 ? { right: percent(1 - limit) } : { left: percent(limit) }}
            >
              {due.label}
            </span>
          </td>
          <td />
          <td className="max-sm:hidden" />
        </tr>
      </tbody>
    </table>
  );
}

function UnitLine({ row, place, now, limit, late }: LineProps) {
  const ink = late ? "var(--color-sev)" : "var(--color-ink-3)";
  const reached = row.reachedOn !== undefined;
  return (
    <svg aria-hidden className="block h-6 w-full overflow-visible">
      <line className="ax" x1="0" x2="100%" y1="50%" y2="50%" />
      {place === null ? null : (
        <line
          x1={percent(Math.min(place, now))}
          x2={percent(Math.max(place, now))}
          y1="50%"
          y2="50%"
          stroke={reached ? "var(--color-done-fill)" : ink}
          strokeWidth={reached ? "0.3125rem" : 1.4}
          strokeDasharray={reached ? undefined : "2 2.4"}
        />
      )}
      <line className="axk" x1={percent(now)} x2={percent(now)} y1="0" y2="100%" />
      <line
        x1={percent(limit)}
        x2={percent(limit)}
        y1="0"
        y2="100%"
        stroke="var(--color-ink-2)"
        strokeDasharray="3 2.4"
      />
      {place === null ? null : (
        <svg
          x={percent(place)}
          y="50%"
          width="1rem"
          height="1rem"
          viewBox="0 0 16 16"
          overflow="visible"
        >
          <path
            d={outline("coverage", 5)}
            fill={reached ? "var(--color-done-fill)" : "var(--mark-ground, var(--color-paper))"}
            stroke={reached ? "none" : ink}
            strokeWidth={1.5}
          />
        </svg>
      )}
    </svg>
  );
}
