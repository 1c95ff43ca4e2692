// Apart from the schemas, so that a form in the browser does not bring the parser.
export const PAPER_LIMIT = 200;
