// Apart from the schemas, so that a form in the browser does not bring the parser.
export const milestoneKinds = ["build", "count", "coverage", "threshold", "qualitative"] as const;
