// Rows as a CSV file that a spreadsheet opens as it is: a byte order mark so that Chinese is read as UTF-8, the line
// ends of RFC 4180, and cells that begin like a formula kept from being one.
import { stringify } from "csv-stringify/sync";

type Rows = readonly (readonly (string | number)[])[];

/** Numbers stay numbers, also below zero; in words that begin with = + - @ a quote goes before. */
export const toCsv = (rows: Rows): string => written(rows, true);

/** More rows of a file that was begun. */
export const toCsvLines = (rows: Rows): string => written(rows, false);

function written(rows: Rows, bom: boolean): string {
  return stringify(
    rows.map((row) => [...row]),
    // With a delimiter of one's own the library no longer quotes a cell that holds a bare newline by itself.
    {
      bom,
      escape_formulas: true,
      record_delimiter: "windows",
      quote_record_delimiter: true,
    },
  );
}
