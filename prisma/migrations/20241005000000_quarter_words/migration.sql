-- New words for old enums: a value may be used only after the transaction that adds it.

-- AlterEnum
ALTER TYPE "DayKind" ADD VALUE 'ordinary';

-- AlterEnum
ALTER TYPE "PeriodState" ADD VALUE 'compiled';

-- AlterEnum
ALTER TYPE "ReportState" ADD VALUE 'dropped';
