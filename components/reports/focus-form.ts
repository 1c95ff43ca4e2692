// Whoever comes to a form by keyboard goes on typing in it: the page that is left says so, the form that opens asks.
let wanted = false;

export function wantFocus(): void {
  wanted = true;
}

/** True once for each wish. */
export function takeFocusWish(): boolean {
  const was = wanted;
  wanted = false;
  return was;
}
