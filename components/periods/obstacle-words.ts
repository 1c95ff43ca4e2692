// Why something cannot be done with a quarter yet, and until when.
import type { MoveObstacle } from "@/lib/domain/period/next-move";
import type { Translator } from "@/messages";

export function obstacleWords(t: Translator, quarter: string, obstacle: MoveObstacle): string {
  switch (obstacle.code) {
    case "opensLater":
      return t("periods.moves.openFrom", { quarter, opensOn: obstacle.on });
    case "graceRuns":
      return t("periods.moves.closeFrom", { quarter, day: obstacle.until });
    case "stillReviewing":
      return t("periods.moves.reviewing", {
        quarter,
        undecided: obstacle.undecided,
        day: obstacle.until,
      });
    case "notCompiled":
    case "stale":
      return t(`periods.moves.${obstacle.code}`, { quarter });
  }
}
