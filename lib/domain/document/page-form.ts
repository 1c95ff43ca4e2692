// Measures of GB/T 9704-2012 for an A4 page: 版心 156 x 225 mm, 22 lines of 28 characters of size 3. Millimetres and points.

const MM_PER_INCH = 25.4;
export const POINTS_PER_MM = 72 / MM_PER_INCH;
export const TWIPS_PER_MM = 1440 / MM_PER_INCH;
export const TWIPS_PER_POINT = 20;

/** 天头 37 mm, 订口 28 mm; what is left of A4 beside 版心 is 26 mm and 35 mm. */
const portrait = { width: 210, height: 297, top: 37, left: 28, right: 26, bottom: 35 };

export type PageForm = typeof portrait;

/** A table that needs the width lies on its side: the head of the page is then the binding edge. */
export const pageForms: Record<"portrait" | "landscape", PageForm> = {
  portrait,
  landscape: { width: 297, height: 210, top: 28, left: 37, right: 35, bottom: 26 },
};

/** Chinese type sizes in points: 二号, 三号, 四号, 小四, 五号. */
export const typeSizes = { title: 22, body: 16, pageNumber: 14, facts: 12, table: 10.5 } as const;

/** 22 lines in 225 mm. */
export const BODY_LINE = 28.95;
export const TITLE_LINE = 36;
/** Tables stand closer: about one and a half of the type's size. */
export const FACTS_LINE = 18;
export const TABLE_LINE = 15.5;
/** The page number stands 7 mm below 版心. */
export const PAGE_NUMBER_BELOW = 7;
export const DRAFT_MARK_SIZE = 16;
export const INDENT_CHARACTERS = 2;

/** Room between the margins, in millimetres. */
export function textWidth({ width, left, right }: PageForm): number {
  return width - left - right;
}
