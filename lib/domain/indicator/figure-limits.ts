// Apart from the schemas, so that a form in the browser does not bring the parser.
export const SOURCE_LIMIT = 200;
export const NOTE_LIMIT = 2000;
