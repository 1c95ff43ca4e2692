// The button that copies the state in words, with what it says of itself.
import type { View } from "@/components/status/view";
import { CopyWords } from "./copy-words";

type CopyStateProps = { view: Pick<View, "t">; words: string; look: "head" | "foot" };

export function CopyState({ view: { t }, words, look }: CopyStateProps) {
  return (
    <CopyWords
      words={words}
      look={look}
      label={t("overview.copy.label")}
      copied={t("overview.copy.done")}
      selected={t("overview.copy.selected")}
    />
  );
}
