// Tables as a workbook that Excel and WPS open as it is: a bold head that stays in sight, text kept as text.

export type WorkbookTable = {
  name: string;
  /** The head first. */
  rows: readonly (readonly (string | number)[])[];
  /** In characters of Latin script. */
  widths: readonly number[];
};

const FONT = { name: "SimSun", size: 11 };
/** A4, as spreadsheets number it. */
const A4 = 9;

/** A code such as 1.1-01 must not become a day: every column of words has the format of text. */
export async function toWorkbook(
  tables: readonly WorkbookTable[],
): Promise<Uint8Array<ArrayBuffer>> {
  const { default: excel } = await import("exceljs");
  const book = new excel.Workbook();
  for (const { name, rows, widths } of tables) {
    const sheet = book.addWorksheet(name, { views: [{ state: "frozen", ySplit: 1 }] });
    sheet.addRows(rows.map((row) => [...row]));
    widths.forEach((width, index) => {
      const column = sheet.getColumn(index + 1);
      column.width = width;
      column.font = FONT;
      column.alignment = { vertical: "top", wrapText: true };
    });
    sheet.eachRow((row) =>
      row.eachCell((cell) => {
        if (typeof cell.value === "string") cell.numFmt = "@";
      }),
    );
    sheet.getRow(1).font = { ...FONT, bold: true };
    Object.assign(sheet.pageSetup, {
      paperSize: A4,
      orientation: "landscape",
      fitToPage: true,
      fitToHeight: 0,
    });
  }
  return new Uint8Array(await book.xlsx.writeBuffer());
}
