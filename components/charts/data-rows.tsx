// The table that says the same as a picture, for readers who do not see it.
export type ChartTable = {
  caption: string;
  heads: readonly string[];
  rows: ReadonlyArray<readonly string[]>;
};

export function DataRows({ caption, heads, rows }: ChartTable) {
  return (
    // The wrapper hides it: a table itself does not shrink to a pixel and would widen a phone's page.
    <div className="sr-only">
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            {heads.map((head, index) => (
              <th key={index} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={index}>
              {row.map((cell, column) =>
                column === 0 ? (
                  <th key={column} scope="row">
                    {cell}
                  </th>
                ) : (
                  <td key={column}>{cell}</td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
