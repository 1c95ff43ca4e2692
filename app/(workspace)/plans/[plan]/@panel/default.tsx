/** No figure is open. */
export default function NoPanel() {
  return null;
}
