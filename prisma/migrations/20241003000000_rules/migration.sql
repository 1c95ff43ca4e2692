-- What the rules read and the plan manager sets: thresholds by plan, parameters and descriptions of indicators,
-- figures from their providers, rulings, proposals for definitions; and the issued state of a quarter.

-- CreateEnum
CREATE TYPE "ParameterKind" AS ENUM ('bounds', 'limit');

-- CreateEnum
CREATE TYPE "RulingChoice" AS ENUM ('a', 'b', 'other');

-- CreateEnum
CREATE TYPE "ProposalKind" AS ENUM ('target', 'checkpoints', 'weight', 'cadence');

-- CreateEnum
CREATE TYPE "ProposalState" AS ENUM ('proposed', 'confirmed', 'refused', 'withdrawn');

-- DropIndex
DROP INDEX "ThresholdProfile_name_version_key";

-- AlterTable
ALTER TABLE "ThresholdProfile" ADD COLUMN "planId" UUID;

-- The shipped thresholds were one row for all plans: each plan gets its own, to change on its own.
INSERT INTO "ThresholdProfile" ("planId", name, version, thresholds, confirmed, source, "effectiveOn", "acceptedAt")
  SELECT p.id, t.name, t.version, t.thresholds, t.confirmed, t.source, t."effectiveOn", t."acceptedAt"
  FROM "ThresholdProfile" t CROSS JOIN "Plan" p;
DELETE FROM "ThresholdProfile" WHERE "planId" IS NULL;
ALTER TABLE "ThresholdProfile" ALTER COLUMN "planId" SET NOT NULL;

-- AlterTable
ALTER TABLE "IndicatorReading" ADD COLUMN     "roundId" UUID;

-- AlterTable
ALTER TABLE "Discrepancy" ADD COLUMN     "readings" JSONB NOT NULL DEFAULT '[]';

-- AlterTable
ALTER TABLE "DiscrepancyRuling" ADD COLUMN     "choice" "RulingChoice" NOT NULL DEFAULT 'other',
ADD COLUMN     "number" DOUBLE PRECISION;

-- CreateTable
CREATE TABLE "IndicatorVersion" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "indicatorId" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "caliber" TEXT NOT NULL,
    "sourceDocument" TEXT NOT NULL,
    "releaseMonthDay" TEXT,
    "providerId" UUID,
    "document" TEXT NOT NULL,
    "effectiveOn" DATE NOT NULL,
    "acceptedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "IndicatorVersion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "IndicatorParameter" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "indicatorId" UUID NOT NULL,
    "kind" "ParameterKind" NOT NULL,
    "year" INTEGER NOT NULL,
    "min" DOUBLE PRECISION,
    "max" DOUBLE PRECISION,
    "comparator" TEXT,
    "value" DOUBLE PRECISION,
    "document" TEXT NOT NULL,
    "effectiveOn" DATE NOT NULL,
    "acceptedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "IndicatorParameter_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "IndicatorReport" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "planId" UUID NOT NULL,
    "indicatorId" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "dataYear" INTEGER NOT NULL,
    "state" "ReportState" NOT NULL DEFAULT 'draft',
    "round" INTEGER NOT NULL DEFAULT 0,
    "version" INTEGER NOT NULL DEFAULT 1,
    "value" DOUBLE PRECISION,
    "label" "ValueLabel" NOT NULL DEFAULT 'provisional',
    "statedOn" DATE,
    "publishedOn" DATE,
    "source" TEXT NOT NULL DEFAULT '',
    "note" TEXT NOT NULL DEFAULT '',
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedById" UUID,
    "updatedByName" TEXT NOT NULL,

    CONSTRAINT "IndicatorReport_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "IndicatorReportRound" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "reportId" UUID NOT NULL,
    "round" INTEGER NOT NULL,
    "value" DOUBLE PRECISION NOT NULL,
    "label" "ValueLabel" NOT NULL,
    "statedOn" DATE,
    "publishedOn" DATE NOT NULL,
    "source" TEXT NOT NULL,
    "note" TEXT NOT NULL,
    "sentAt" TIMESTAMPTZ(3) NOT NULL,
    "sentById" UUID,
    "sentByName" TEXT NOT NULL,
    "signedAt" TIMESTAMPTZ(3),
    "signedById" UUID,
    "signedByName" TEXT,
    "outcome" "RoundOutcome" NOT NULL DEFAULT 'pending',
    "decidedAt" TIMESTAMPTZ(3),
    "decidedById" UUID,
    "decidedByName" TEXT,
    "decidedInUnit" BOOLEAN NOT NULL DEFAULT false,
    "reason" TEXT,

    CONSTRAINT "IndicatorReportRound_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PeriodIssue" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "planId" UUID NOT NULL,
    "periodId" UUID NOT NULL,
    "asOf" DATE NOT NULL,
    "knownBy" TIMESTAMPTZ(3) NOT NULL,
    "rulesVersion" TEXT NOT NULL,
    "profile" JSONB NOT NULL,
    "planRevision" INTEGER NOT NULL,
    "issuedById" UUID,
    "issuedByName" TEXT NOT NULL,

    CONSTRAINT "PeriodIssue_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "IssuedRecord" (
    "issueId" UUID NOT NULL,
    "noun" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "assessment" JSONB NOT NULL,

    CONSTRAINT "IssuedRecord_pkey" PRIMARY KEY ("issueId","noun","code")
);

-- CreateTable
CREATE TABLE "DefinitionProposal" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "planId" UUID NOT NULL,
    "milestoneId" UUID NOT NULL,
    "kind" "ProposalKind" NOT NULL,
    "content" JSONB NOT NULL,
    "document" TEXT NOT NULL DEFAULT '',
    "note" TEXT NOT NULL DEFAULT '',
    "state" "ProposalState" NOT NULL DEFAULT 'proposed',
    "proposedAt" TIMESTAMPTZ(3) NOT NULL,
    "proposedById" UUID,
    "proposedByName" TEXT NOT NULL,
    "organisationCode" TEXT NOT NULL,
    "decidedAt" TIMESTAMPTZ(3),
    "decidedById" UUID,
    "decidedByName" TEXT,
    "reason" TEXT,

    CONSTRAINT "DefinitionProposal_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "IndicatorVersion_providerId_idx" ON "IndicatorVersion"("providerId");

-- CreateIndex
CREATE UNIQUE INDEX "IndicatorVersion_indicatorId_version_key" ON "IndicatorVersion"("indicatorId", "version");

-- CreateIndex
CREATE INDEX "IndicatorParameter_indicatorId_year_idx" ON "IndicatorParameter"("indicatorId", "year");

-- CreateIndex
CREATE INDEX "IndicatorReport_planId_state_idx" ON "IndicatorReport"("planId", "state");

-- CreateIndex
CREATE INDEX "IndicatorReport_indicatorId_dataYear_idx" ON "IndicatorReport"("indicatorId", "dataYear");

-- CreateIndex
CREATE INDEX "IndicatorReport_organisationId_idx" ON "IndicatorReport"("organisationId");

-- CreateIndex
CREATE UNIQUE INDEX "IndicatorReportRound_reportId_round_key" ON "IndicatorReportRound"("reportId", "round");

-- CreateIndex
CREATE UNIQUE INDEX "PeriodIssue_periodId_key" ON "PeriodIssue"("periodId");

-- CreateIndex
CREATE INDEX "PeriodIssue_planId_asOf_idx" ON "PeriodIssue"("planId", "asOf");

-- CreateIndex
CREATE INDEX "DefinitionProposal_planId_state_idx" ON "DefinitionProposal"("planId", "state");

-- CreateIndex
CREATE INDEX "DefinitionProposal_milestoneId_idx" ON "DefinitionProposal"("milestoneId");

-- CreateIndex
CREATE UNIQUE INDEX "ThresholdProfile_planId_version_key" ON "ThresholdProfile"("planId", "version");

-- CreateIndex
CREATE UNIQUE INDEX "IndicatorReading_roundId_key" ON "IndicatorReading"("roundId");

-- AddForeignKey
ALTER TABLE "ThresholdProfile" ADD CONSTRAINT "ThresholdProfile_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "IndicatorVersion" ADD CONSTRAINT "IndicatorVersion_indicatorId_fkey" FOREIGN KEY ("indicatorId") REFERENCES "Indicator"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "IndicatorVersion" ADD CONSTRAINT "IndicatorVersion_providerId_fkey" FOREIGN KEY ("providerId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "IndicatorParameter" ADD CONSTRAINT "IndicatorParameter_indicatorId_fkey" FOREIGN KEY ("indicatorId") REFERENCES "Indicator"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "IndicatorReport" ADD CONSTRAINT "IndicatorReport_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "IndicatorReport" ADD CONSTRAINT "IndicatorReport_indicatorId_fkey" FOREIGN KEY ("indicatorId") REFERENCES "Indicator"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "IndicatorReport" ADD CONSTRAINT "IndicatorReport_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "IndicatorReportRound" ADD CONSTRAINT "IndicatorReportRound_reportId_fkey" FOREIGN KEY ("reportId") REFERENCES "IndicatorReport"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "IndicatorReading" ADD CONSTRAINT "IndicatorReading_roundId_fkey" FOREIGN KEY ("roundId") REFERENCES "IndicatorReportRound"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PeriodIssue" ADD CONSTRAINT "PeriodIssue_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PeriodIssue" ADD CONSTRAINT "PeriodIssue_periodId_fkey" FOREIGN KEY ("periodId") REFERENCES "ReportingPeriod"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "IssuedRecord" ADD CONSTRAINT "IssuedRecord_issueId_fkey" FOREIGN KEY ("issueId") REFERENCES "PeriodIssue"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DefinitionProposal" ADD CONSTRAINT "DefinitionProposal_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DefinitionProposal" ADD CONSTRAINT "DefinitionProposal_milestoneId_fkey" FOREIGN KEY ("milestoneId") REFERENCES "Milestone"("id") ON DELETE RESTRICT ON UPDATE CASCADE;



ALTER TABLE "DiscrepancyRuling" ALTER COLUMN "choice" DROP DEFAULT;
ALTER TABLE "IndicatorParameter" ADD CONSTRAINT "IndicatorParameter_shape" CHECK (
  (kind = 'bounds' AND min IS NOT NULL AND max IS NOT NULL AND min <= max AND value IS NULL AND comparator IS NULL)
  OR (kind = 'limit' AND value IS NOT NULL AND comparator IN ('<=', '>=', '<', '>') AND min IS NULL AND max IS NULL));
ALTER TABLE "IndicatorVersion" ADD CONSTRAINT "IndicatorVersion_release" CHECK ("releaseMonthDay" ~ '^[01][0-9]-[0-3][0-9]$');
ALTER TABLE "IssuedRecord" ADD CONSTRAINT "IssuedRecord_noun" CHECK (noun IN ('milestone', 'indicator'));
ALTER TABLE "DefinitionProposal" ADD CONSTRAINT "DefinitionProposal_decided" CHECK ((state = 'proposed') = ("decidedAt" IS NULL));

-- A proposal is decided once; what it said stays.
CREATE FUNCTION definition_proposal_frozen() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.state <> 'proposed' OR (NEW."milestoneId", NEW.kind, NEW.content, NEW.document, NEW.note, NEW."proposedAt")
    IS DISTINCT FROM (OLD."milestoneId", OLD.kind, OLD.content, OLD.document, OLD.note, OLD."proposedAt") THEN
    RAISE EXCEPTION 'a proposal is decided once and keeps its words' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER definition_proposal_frozen BEFORE UPDATE ON "DefinitionProposal"
  FOR EACH ROW EXECUTE FUNCTION definition_proposal_frozen();

-- What a provider sent is frozen; only its way on is written, once.
CREATE FUNCTION indicator_report_round_frozen() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW."reportId", NEW.round, NEW.value, NEW.label, NEW."statedOn", NEW."publishedOn", NEW.source, NEW.note, NEW."sentAt")
    IS DISTINCT FROM
    (OLD."reportId", OLD.round, OLD.value, OLD.label, OLD."statedOn", OLD."publishedOn", OLD.source, OLD.note, OLD."sentAt")
    OR (OLD."signedAt" IS NOT NULL AND NEW."signedAt" IS DISTINCT FROM OLD."signedAt")
    OR (OLD.outcome <> 'pending' AND NEW.outcome IS DISTINCT FROM OLD.outcome) THEN
    RAISE EXCEPTION 'a round that was sent is not changed' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER indicator_report_round_frozen BEFORE UPDATE ON "IndicatorReportRound"
  FOR EACH ROW EXECUTE FUNCTION indicator_report_round_frozen();
