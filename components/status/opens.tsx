// For rich sentences: the words between two tags become a number that opens.
import type { ReactNode } from "react";
import { FigureValue } from "@/components/ui/figure-value";

export function opens(href: string, tone: "inherit" | "over" = "inherit") {
  return (chunks: ReactNode): ReactNode => (
    <FigureValue href={href} tone={tone}>
      {chunks}
    </FigureValue>
  );
}
