// Measures of a sheet in points: one page of A4 that holds a quarter. Small, but nothing below 6.8 points.

const A4_WIDTH = 595.28;
const SIDE = 43.5;

export const sheetForm = {
  left: SIDE,
  right: SIDE,
  top: 27,
  /** Signers and small print stand in it. */
  bottom: 52,
  width: A4_WIDTH - 2 * SIDE,
  /** The labels of a list of classes. */
  label: 95,
  /** Above a heading. */
  before: 5,
} as const;

/** Type and line, in points. */
export const sheetSizes = {
  title: { size: 17.25, height: 23 },
  by: { size: 7.9, height: 12 },
  heading: { size: 9.8, height: 14.5 },
  note: { size: 7.6, height: 14.5 },
  lead: { size: 10.5, height: 15.8 },
  text: { size: 8.1, height: 12.4 },
  table: { size: 7.7, height: 10.2 },
  head: { size: 7.4, height: 10.6 },
  classes: { size: 8, height: 11.6 },
  signers: { size: 8.4, height: 13 },
  foot: { size: 6.9, height: 9.4 },
} as const;
