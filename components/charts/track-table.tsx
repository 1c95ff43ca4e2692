// The picture as a table: every item with its lane, date and status. It stands folded below the picture, once however
// many forms the picture has for screens of different width.
import { Link } from "@/components/ui/link";
import { Cell, DataTable, HeadCell, Row, TableHead } from "@/components/ui/data-table";
import { Disclosure } from "@/components/ui/disclosure";
import type { TrackLane } from "./track-lane";

export type TrackTableWords = {
  summary: string;
  caption: string;
  lane: string;
  item: string;
  due: string;
  status: string;
};

export function TrackTable({
  words,
  lanes,
}: {
  words: TrackTableWords;
  lanes: readonly Pick<TrackLane, "name" | "marks">[];
}) {
  return (
    <Disclosure summary={words.summary} className="no-print mt-1 text-xs">
      <DataTable caption={words.caption} phone="list">
        <TableHead>
          <HeadCell>{words.lane}</HeadCell>
          <HeadCell>{words.item}</HeadCell>
          <HeadCell>{words.due}</HeadCell>
          <HeadCell>{words.status}</HeadCell>
        </TableHead>
        <tbody>
          {lanes.flatMap((lane) =>
            [...lane.marks]
              .sort((a, b) => a.dueOn.localeCompare(b.dueOn) || a.key.localeCompare(b.key))
              .map((mark) => (
                <Row key={mark.key}>
                  <Cell muted phone="meta">
                    {lane.name}
                  </Cell>
                  <Cell rowHead phone="title">
                    <Link href={mark.href} className="d">
                      {mark.name}
                    </Link>
                  </Cell>
                  <Cell phone="meta" className="n">
                    {mark.dueOn}
                  </Cell>
                  <Cell phone="aside">{mark.statusText}</Cell>
                </Row>
              )),
          )}
        </tbody>
      </DataTable>
    </Disclosure>
  );
}
