// Apart from the schemas, so that a form in the browser does not bring the parser.
export const amendmentKinds = ["amendment", "erratum"] as const;

export const BODY_LIMIT = 200;
export const REASON_LIMIT = 2000;
