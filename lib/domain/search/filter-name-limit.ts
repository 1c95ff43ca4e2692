// Apart from the readers of filters, so that a form in the browser does not bring them.
export const FILTER_NAME_LIMIT = 20;
