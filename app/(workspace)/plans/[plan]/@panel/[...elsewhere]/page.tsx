/** Any other page of the plan: what was open is closed. */
export default function NoPanel() {
  return null;
}
