// Newer than the oldest browser and harmless there; each with the reason.
const BROUGHT = "instrumentation-client.ts brings it";
const LOOKS = "without it the text looks a little different and says the same";

export const ALLOWED = {
  ".toSorted()": BROUGHT,
  ".toReversed()": BROUGHT,
  ".toArray()": "React's Children.toArray, which is older than the one of iterators",
  ".startViewTransition()": "React's, for a component that is not used here",
  "font-family: ui-monospace": "the next font of the list is taken",
  "text-spacing-trim": LOOKS,
  "text-wrap": LOOKS,
  "field-sizing": "a text field keeps the rows it was given and scrolls",
  "scrollbar-width": "a bar that scrolls sideways shows that it does",
};
