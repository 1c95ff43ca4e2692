
-- CreateEnum
CREATE TYPE "Role" AS ENUM ('reporter', 'head', 'reviewer', 'manager', 'leader', 'secretary', 'sysadmin', 'secadmin', 'auditor');

-- CreateEnum
CREATE TYPE "PlanStatus" AS ENUM ('draft', 'inForce', 'awaitingEvaluation', 'evaluated', 'archived');

-- CreateEnum
CREATE TYPE "AreaKind" AS ENUM ('task', 'objective', 'safeguard');

-- CreateEnum
CREATE TYPE "OrganisationKind" AS ENUM ('department', 'district', 'institution');

-- CreateEnum
CREATE TYPE "PlaceKind" AS ENUM ('city', 'district', 'newArea', 'group');

-- CreateEnum
CREATE TYPE "MilestoneKind" AS ENUM ('build', 'count', 'coverage', 'threshold', 'qualitative');

-- CreateEnum
CREATE TYPE "Cadence" AS ENUM ('quarterly', 'yearly', 'onRelease');

-- CreateEnum
CREATE TYPE "DueSource" AS ENUM ('stated', 'planEnd');

-- CreateEnum
CREATE TYPE "DefinitionSource" AS ENUM ('plan', 'amendment', 'erratum');

-- CreateEnum
CREATE TYPE "Confirmation" AS ENUM ('suggested', 'confirmed');

-- CreateEnum
CREATE TYPE "AssignmentPart" AS ENUM ('lead', 'supporting');

-- CreateEnum
CREATE TYPE "PeriodState" AS ENUM ('planned', 'open', 'closed', 'issued');

-- CreateEnum
CREATE TYPE "ReportState" AS ENUM ('draft', 'withHead', 'withCommission', 'returned', 'accepted');

-- CreateEnum
CREATE TYPE "RoundOutcome" AS ENUM ('pending', 'withdrawn', 'returned', 'accepted');

-- CreateEnum
CREATE TYPE "ForecastClass" AS ENUM ('completed', 'assured', 'withEffort', 'needsAmendment', 'cannot');

-- CreateEnum
CREATE TYPE "ValueLabel" AS ENUM ('provisional', 'final', 'revised');

-- CreateEnum
CREATE TYPE "Evaluation" AS ENUM ('rising', 'falling', 'ceiling', 'floor', 'range', 'forecast', 'external');

-- CreateEnum
CREATE TYPE "DayKind" AS ENUM ('holiday', 'makeUp');

-- CreateTable
CREATE TABLE "Person" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "name" TEXT NOT NULL,
    "displayName" TEXT NOT NULL,
    "passwordHash" TEXT NOT NULL,
    "mustChangePassword" BOOLEAN NOT NULL DEFAULT false,
    "sessionVersion" INTEGER NOT NULL DEFAULT 1,
    "active" BOOLEAN NOT NULL DEFAULT true,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Grant" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "personId" UUID NOT NULL,
    "role" "Role" NOT NULL,
    "organisationId" UUID,
    "planId" UUID,
    "startsOn" DATE NOT NULL,
    "endsOn" DATE,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "endedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Grant_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Organisation" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "code" TEXT NOT NULL,
    "kind" "OrganisationKind" NOT NULL,
    "placeId" UUID,

    CONSTRAINT "Organisation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "OrganisationVersion" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "organisationId" UUID NOT NULL,
    "nameZh" TEXT NOT NULL,
    "nameEn" TEXT NOT NULL,
    "parentCode" TEXT,
    "sortOrder" INTEGER NOT NULL,
    "successorCodes" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "effectiveOn" DATE NOT NULL,
    "acceptedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "OrganisationVersion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Place" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "code" TEXT NOT NULL,
    "kind" "PlaceKind" NOT NULL,

    CONSTRAINT "Place_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PlaceVersion" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "placeId" UUID NOT NULL,
    "nameZh" TEXT NOT NULL,
    "nameEn" TEXT NOT NULL,
    "parentCode" TEXT,
    "sortOrder" INTEGER NOT NULL,
    "successorCodes" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "effectiveOn" DATE NOT NULL,
    "acceptedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "PlaceVersion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CalendarDay" (
    "day" DATE NOT NULL,
    "kind" "DayKind" NOT NULL,
    "name" TEXT NOT NULL,
    "source" TEXT NOT NULL,

    CONSTRAINT "CalendarDay_pkey" PRIMARY KEY ("day")
);

-- CreateTable
CREATE TABLE "ThresholdProfile" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "name" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "thresholds" JSONB NOT NULL,
    "confirmed" BOOLEAN NOT NULL DEFAULT false,
    "source" TEXT NOT NULL,
    "effectiveOn" DATE NOT NULL,
    "acceptedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ThresholdProfile_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Plan" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "code" TEXT NOT NULL,
    "titleZh" TEXT NOT NULL,
    "titleEn" TEXT NOT NULL,
    "regionId" UUID NOT NULL,
    "baseYear" INTEGER NOT NULL,
    "startsOn" DATE NOT NULL,
    "endsOn" DATE NOT NULL,
    "publishedOn" DATE,
    "reportingFrom" DATE,
    "status" "PlanStatus" NOT NULL DEFAULT 'draft',
    "revision" INTEGER NOT NULL DEFAULT 0,
    "sourceHash" TEXT,

    CONSTRAINT "Plan_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Area" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "planId" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "kind" "AreaKind" NOT NULL,
    "nameZh" TEXT NOT NULL,
    "nameEn" TEXT NOT NULL,
    "shortZh" TEXT NOT NULL,
    "shortEn" TEXT NOT NULL,
    "sortOrder" INTEGER NOT NULL,

    CONSTRAINT "Area_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Task" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "planId" UUID NOT NULL,
    "areaId" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "nameZh" TEXT NOT NULL,
    "nameEn" TEXT NOT NULL,
    "sortOrder" INTEGER NOT NULL,

    CONSTRAINT "Task_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Measure" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "planId" UUID NOT NULL,
    "taskId" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "nameZh" TEXT NOT NULL,
    "nameEn" TEXT NOT NULL,

    CONSTRAINT "Measure_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Milestone" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "planId" UUID NOT NULL,
    "areaId" UUID NOT NULL,
    "taskId" UUID,
    "measureId" UUID,
    "indicatorId" UUID,
    "readsFromId" UUID,
    "code" TEXT NOT NULL,
    "kind" "MilestoneKind" NOT NULL,
    "chain" TEXT,
    "series" TEXT,
    "aspirational" BOOLEAN NOT NULL DEFAULT false,
    "dependsOn" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "sortOrder" INTEGER NOT NULL,

    CONSTRAINT "Milestone_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "MilestoneVersion" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "milestoneId" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "titleZh" TEXT NOT NULL,
    "titleEn" TEXT NOT NULL,
    "startsOn" DATE,
    "dueOn" DATE NOT NULL,
    "dueSource" "DueSource" NOT NULL,
    "kind" "MilestoneKind" NOT NULL,
    "target" JSONB NOT NULL,
    "cadence" "Cadence" NOT NULL,
    "weight" DOUBLE PRECISION NOT NULL DEFAULT 1,
    "expectedEffect" TEXT,
    "locators" TEXT[],
    "terminated" BOOLEAN NOT NULL DEFAULT false,
    "source" "DefinitionSource" NOT NULL DEFAULT 'plan',
    "document" TEXT,
    "effectiveOn" DATE NOT NULL,
    "acceptedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "MilestoneVersion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "MilestonePlace" (
    "milestoneId" UUID NOT NULL,
    "placeId" UUID NOT NULL,

    CONSTRAINT "MilestonePlace_pkey" PRIMARY KEY ("milestoneId","placeId")
);

-- CreateTable
CREATE TABLE "Checkpoint" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "milestoneId" UUID NOT NULL,
    "on" DATE NOT NULL,
    "value" JSONB NOT NULL,
    "state" "Confirmation" NOT NULL,
    "document" TEXT,
    "effectiveOn" DATE NOT NULL,
    "acceptedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Checkpoint_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Assignment" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "milestoneId" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "part" "AssignmentPart" NOT NULL,
    "state" "Confirmation" NOT NULL,
    "document" TEXT,
    "leaderInCharge" TEXT,
    "startsOn" DATE NOT NULL,
    "endsOn" DATE,
    "acceptedAt" TIMESTAMPTZ(3) NOT NULL,
    "endedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Assignment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Indicator" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "planId" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "nameZh" TEXT NOT NULL,
    "nameEn" TEXT NOT NULL,
    "unit" TEXT NOT NULL,
    "evaluation" "Evaluation" NOT NULL,
    "base" JSONB NOT NULL,
    "targets" JSONB NOT NULL,
    "providerId" UUID,
    "sortOrder" INTEGER NOT NULL,

    CONSTRAINT "Indicator_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "IndicatorReading" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "indicatorId" UUID NOT NULL,
    "dataYear" INTEGER NOT NULL,
    "value" DOUBLE PRECISION NOT NULL,
    "label" "ValueLabel" NOT NULL,
    "statedOn" DATE,
    "publishedOn" DATE NOT NULL,
    "source" TEXT NOT NULL,
    "acceptedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "IndicatorReading_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Forecast" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "planId" UUID NOT NULL,
    "indicatorId" UUID,
    "code" TEXT NOT NULL,
    "nameZh" TEXT NOT NULL,
    "nameEn" TEXT NOT NULL,
    "unit" TEXT NOT NULL,
    "locator" TEXT NOT NULL,
    "values" JSONB NOT NULL,

    CONSTRAINT "Forecast_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Discrepancy" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "planId" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "topicZh" TEXT NOT NULL,
    "topicEn" TEXT NOT NULL,
    "placeA" TEXT NOT NULL,
    "valueA" TEXT NOT NULL,
    "placeB" TEXT NOT NULL,
    "valueB" TEXT NOT NULL,
    "arithmeticZh" TEXT NOT NULL,
    "arithmeticEn" TEXT NOT NULL,
    "milestoneCodes" TEXT[],
    "indicatorCodes" TEXT[],

    CONSTRAINT "Discrepancy_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DiscrepancyRuling" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "discrepancyId" UUID NOT NULL,
    "value" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "ruledBy" TEXT NOT NULL,
    "effectiveOn" DATE NOT NULL,
    "acceptedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "DiscrepancyRuling_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ReportingPeriod" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "planId" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "startsOn" DATE NOT NULL,
    "endsOn" DATE NOT NULL,
    "opensOn" DATE NOT NULL,
    "closesOn" DATE NOT NULL,
    "graceEndsOn" DATE NOT NULL,
    "reviewEndsOn" DATE NOT NULL,
    "state" "PeriodState" NOT NULL DEFAULT 'planned',
    "openedAt" TIMESTAMPTZ(3),
    "closedAt" TIMESTAMPTZ(3),
    "issuedAt" TIMESTAMPTZ(3),

    CONSTRAINT "ReportingPeriod_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Obligation" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "periodId" UUID NOT NULL,
    "milestoneId" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Obligation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ProgressReport" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "planId" UUID NOT NULL,
    "periodId" UUID NOT NULL,
    "milestoneId" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "supersedesId" UUID,
    "state" "ReportState" NOT NULL DEFAULT 'draft',
    "round" INTEGER NOT NULL DEFAULT 0,
    "version" INTEGER NOT NULL DEFAULT 1,
    "reading" JSONB,
    "factOn" DATE,
    "doneText" TEXT NOT NULL DEFAULT '',
    "problemsText" TEXT NOT NULL DEFAULT '',
    "nextText" TEXT NOT NULL DEFAULT '',
    "coordinationText" TEXT NOT NULL DEFAULT '',
    "forecastOn" DATE,
    "forecastClass" "ForecastClass",
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedById" UUID,
    "updatedByName" TEXT NOT NULL,

    CONSTRAINT "ProgressReport_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ReportRound" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "reportId" UUID NOT NULL,
    "round" INTEGER NOT NULL,
    "reading" JSONB NOT NULL,
    "factOn" DATE,
    "doneText" TEXT NOT NULL,
    "problemsText" TEXT NOT NULL,
    "nextText" TEXT NOT NULL,
    "coordinationText" TEXT NOT NULL,
    "forecastOn" DATE,
    "forecastClass" "ForecastClass",
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
    "revokedAt" TIMESTAMPTZ(3),

    CONSTRAINT "ReportRound_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "EvidenceFile" (
    "sha256" TEXT NOT NULL,
    "byteSize" INTEGER NOT NULL,
    "mediaType" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "EvidenceFile_pkey" PRIMARY KEY ("sha256")
);

-- CreateTable
CREATE TABLE "EvidenceChunk" (
    "sha256" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "bytes" BYTEA NOT NULL,

    CONSTRAINT "EvidenceChunk_pkey" PRIMARY KEY ("sha256","position")
);

-- CreateTable
CREATE TABLE "EvidenceLink" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "milestoneId" UUID NOT NULL,
    "reportId" UUID NOT NULL,
    "sha256" TEXT NOT NULL,
    "fileName" TEXT NOT NULL,
    "attachedAt" TIMESTAMPTZ(3) NOT NULL,
    "attachedById" UUID,
    "attachedByName" TEXT NOT NULL,
    "detachedAt" TIMESTAMPTZ(3),

    CONSTRAINT "EvidenceLink_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RoundEvidence" (
    "roundId" UUID NOT NULL,
    "linkId" UUID NOT NULL,

    CONSTRAINT "RoundEvidence_pkey" PRIMARY KEY ("roundId","linkId")
);

-- CreateTable
CREATE TABLE "AuditEvent" (
    "id" BIGSERIAL NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL DEFAULT clock_timestamp(),
    "businessAt" TIMESTAMPTZ(3) NOT NULL,
    "planId" UUID,
    "action" TEXT NOT NULL,
    "subjectType" TEXT NOT NULL,
    "subjectId" TEXT NOT NULL,
    "actorKind" TEXT NOT NULL,
    "actorId" UUID,
    "actorName" TEXT NOT NULL,
    "actorRole" TEXT NOT NULL,
    "actorUnit" TEXT NOT NULL,
    "before" JSONB,
    "after" JSONB,
    "reason" TEXT,
    "requestId" TEXT NOT NULL,
    "address" TEXT,

    CONSTRAINT "AuditEvent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RateLimit" (
    "key" TEXT NOT NULL,
    "points" INTEGER NOT NULL DEFAULT 0,
    "expire" TIMESTAMPTZ(3),

    CONSTRAINT "RateLimit_pkey" PRIMARY KEY ("key")
);

-- CreateIndex
CREATE UNIQUE INDEX "Person_name_key" ON "Person"("name");

-- CreateIndex
CREATE INDEX "Grant_personId_idx" ON "Grant"("personId");

-- CreateIndex
CREATE INDEX "Grant_organisationId_idx" ON "Grant"("organisationId");

-- CreateIndex
CREATE INDEX "Grant_planId_idx" ON "Grant"("planId");

-- CreateIndex
CREATE UNIQUE INDEX "Organisation_code_key" ON "Organisation"("code");

-- CreateIndex
CREATE INDEX "Organisation_placeId_idx" ON "Organisation"("placeId");

-- CreateIndex
CREATE UNIQUE INDEX "OrganisationVersion_organisationId_effectiveOn_key" ON "OrganisationVersion"("organisationId", "effectiveOn");

-- CreateIndex
CREATE UNIQUE INDEX "Place_code_key" ON "Place"("code");

-- CreateIndex
CREATE UNIQUE INDEX "PlaceVersion_placeId_effectiveOn_key" ON "PlaceVersion"("placeId", "effectiveOn");

-- CreateIndex
CREATE UNIQUE INDEX "ThresholdProfile_name_version_key" ON "ThresholdProfile"("name", "version");

-- CreateIndex
CREATE UNIQUE INDEX "Plan_code_key" ON "Plan"("code");

-- CreateIndex
CREATE INDEX "Plan_regionId_idx" ON "Plan"("regionId");

-- CreateIndex
CREATE UNIQUE INDEX "Area_planId_code_key" ON "Area"("planId", "code");

-- CreateIndex
CREATE INDEX "Task_areaId_idx" ON "Task"("areaId");

-- CreateIndex
CREATE UNIQUE INDEX "Task_planId_code_key" ON "Task"("planId", "code");

-- CreateIndex
CREATE INDEX "Measure_taskId_idx" ON "Measure"("taskId");

-- CreateIndex
CREATE UNIQUE INDEX "Measure_planId_code_key" ON "Measure"("planId", "code");

-- CreateIndex
CREATE INDEX "Milestone_areaId_idx" ON "Milestone"("areaId");

-- CreateIndex
CREATE INDEX "Milestone_taskId_idx" ON "Milestone"("taskId");

-- CreateIndex
CREATE INDEX "Milestone_measureId_idx" ON "Milestone"("measureId");

-- CreateIndex
CREATE INDEX "Milestone_indicatorId_idx" ON "Milestone"("indicatorId");

-- CreateIndex
CREATE INDEX "Milestone_readsFromId_idx" ON "Milestone"("readsFromId");

-- CreateIndex
CREATE UNIQUE INDEX "Milestone_planId_code_key" ON "Milestone"("planId", "code");

-- CreateIndex
CREATE UNIQUE INDEX "MilestoneVersion_milestoneId_version_key" ON "MilestoneVersion"("milestoneId", "version");

-- CreateIndex
CREATE INDEX "MilestonePlace_placeId_idx" ON "MilestonePlace"("placeId");

-- CreateIndex
CREATE INDEX "Checkpoint_milestoneId_idx" ON "Checkpoint"("milestoneId");

-- CreateIndex
CREATE INDEX "Assignment_milestoneId_idx" ON "Assignment"("milestoneId");

-- CreateIndex
CREATE INDEX "Assignment_organisationId_idx" ON "Assignment"("organisationId");

-- CreateIndex
CREATE INDEX "Indicator_providerId_idx" ON "Indicator"("providerId");

-- CreateIndex
CREATE UNIQUE INDEX "Indicator_planId_code_key" ON "Indicator"("planId", "code");

-- CreateIndex
CREATE INDEX "IndicatorReading_indicatorId_dataYear_idx" ON "IndicatorReading"("indicatorId", "dataYear");

-- CreateIndex
CREATE INDEX "Forecast_indicatorId_idx" ON "Forecast"("indicatorId");

-- CreateIndex
CREATE UNIQUE INDEX "Forecast_planId_code_key" ON "Forecast"("planId", "code");

-- CreateIndex
CREATE UNIQUE INDEX "Discrepancy_planId_code_key" ON "Discrepancy"("planId", "code");

-- CreateIndex
CREATE INDEX "DiscrepancyRuling_discrepancyId_idx" ON "DiscrepancyRuling"("discrepancyId");

-- CreateIndex
CREATE UNIQUE INDEX "ReportingPeriod_planId_code_key" ON "ReportingPeriod"("planId", "code");

-- CreateIndex
CREATE INDEX "Obligation_milestoneId_idx" ON "Obligation"("milestoneId");

-- CreateIndex
CREATE INDEX "Obligation_organisationId_idx" ON "Obligation"("organisationId");

-- CreateIndex
CREATE UNIQUE INDEX "Obligation_periodId_milestoneId_key" ON "Obligation"("periodId", "milestoneId");

-- CreateIndex
CREATE UNIQUE INDEX "ProgressReport_supersedesId_key" ON "ProgressReport"("supersedesId");

-- CreateIndex
CREATE INDEX "ProgressReport_milestoneId_periodId_idx" ON "ProgressReport"("milestoneId", "periodId");

-- CreateIndex
CREATE INDEX "ProgressReport_periodId_state_idx" ON "ProgressReport"("periodId", "state");

-- CreateIndex
CREATE INDEX "ProgressReport_planId_state_idx" ON "ProgressReport"("planId", "state");

-- CreateIndex
CREATE INDEX "ProgressReport_organisationId_idx" ON "ProgressReport"("organisationId");

-- CreateIndex
CREATE UNIQUE INDEX "ReportRound_reportId_round_key" ON "ReportRound"("reportId", "round");

-- CreateIndex
CREATE INDEX "EvidenceLink_reportId_idx" ON "EvidenceLink"("reportId");

-- CreateIndex
CREATE INDEX "EvidenceLink_milestoneId_idx" ON "EvidenceLink"("milestoneId");

-- CreateIndex
CREATE INDEX "EvidenceLink_sha256_idx" ON "EvidenceLink"("sha256");

-- CreateIndex
CREATE INDEX "RoundEvidence_linkId_idx" ON "RoundEvidence"("linkId");

-- CreateIndex
CREATE INDEX "AuditEvent_planId_id_idx" ON "AuditEvent"("planId", "id");

-- CreateIndex
CREATE INDEX "AuditEvent_subjectType_subjectId_id_idx" ON "AuditEvent"("subjectType", "subjectId", "id");

-- CreateIndex
CREATE INDEX "AuditEvent_actorId_id_idx" ON "AuditEvent"("actorId", "id");

-- AddForeignKey
ALTER TABLE "Grant" ADD CONSTRAINT "Grant_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Grant" ADD CONSTRAINT "Grant_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Grant" ADD CONSTRAINT "Grant_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Organisation" ADD CONSTRAINT "Organisation_placeId_fkey" FOREIGN KEY ("placeId") REFERENCES "Place"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OrganisationVersion" ADD CONSTRAINT "OrganisationVersion_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PlaceVersion" ADD CONSTRAINT "PlaceVersion_placeId_fkey" FOREIGN KEY ("placeId") REFERENCES "Place"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Plan" ADD CONSTRAINT "Plan_regionId_fkey" FOREIGN KEY ("regionId") REFERENCES "Place"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Area" ADD CONSTRAINT "Area_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Task" ADD CONSTRAINT "Task_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Task" ADD CONSTRAINT "Task_areaId_fkey" FOREIGN KEY ("areaId") REFERENCES "Area"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Measure" ADD CONSTRAINT "Measure_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Measure" ADD CONSTRAINT "Measure_taskId_fkey" FOREIGN KEY ("taskId") REFERENCES "Task"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Milestone" ADD CONSTRAINT "Milestone_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Milestone" ADD CONSTRAINT "Milestone_areaId_fkey" FOREIGN KEY ("areaId") REFERENCES "Area"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Milestone" ADD CONSTRAINT "Milestone_taskId_fkey" FOREIGN KEY ("taskId") REFERENCES "Task"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Milestone" ADD CONSTRAINT "Milestone_measureId_fkey" FOREIGN KEY ("measureId") REFERENCES "Measure"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Milestone" ADD CONSTRAINT "Milestone_indicatorId_fkey" FOREIGN KEY ("indicatorId") REFERENCES "Indicator"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Milestone" ADD CONSTRAINT "Milestone_readsFromId_fkey" FOREIGN KEY ("readsFromId") REFERENCES "Milestone"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MilestoneVersion" ADD CONSTRAINT "MilestoneVersion_milestoneId_fkey" FOREIGN KEY ("milestoneId") REFERENCES "Milestone"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MilestonePlace" ADD CONSTRAINT "MilestonePlace_milestoneId_fkey" FOREIGN KEY ("milestoneId") REFERENCES "Milestone"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MilestonePlace" ADD CONSTRAINT "MilestonePlace_placeId_fkey" FOREIGN KEY ("placeId") REFERENCES "Place"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Checkpoint" ADD CONSTRAINT "Checkpoint_milestoneId_fkey" FOREIGN KEY ("milestoneId") REFERENCES "Milestone"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Assignment" ADD CONSTRAINT "Assignment_milestoneId_fkey" FOREIGN KEY ("milestoneId") REFERENCES "Milestone"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Assignment" ADD CONSTRAINT "Assignment_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Indicator" ADD CONSTRAINT "Indicator_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Indicator" ADD CONSTRAINT "Indicator_providerId_fkey" FOREIGN KEY ("providerId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "IndicatorReading" ADD CONSTRAINT "IndicatorReading_indicatorId_fkey" FOREIGN KEY ("indicatorId") REFERENCES "Indicator"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Forecast" ADD CONSTRAINT "Forecast_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Forecast" ADD CONSTRAINT "Forecast_indicatorId_fkey" FOREIGN KEY ("indicatorId") REFERENCES "Indicator"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Discrepancy" ADD CONSTRAINT "Discrepancy_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DiscrepancyRuling" ADD CONSTRAINT "DiscrepancyRuling_discrepancyId_fkey" FOREIGN KEY ("discrepancyId") REFERENCES "Discrepancy"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReportingPeriod" ADD CONSTRAINT "ReportingPeriod_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Obligation" ADD CONSTRAINT "Obligation_periodId_fkey" FOREIGN KEY ("periodId") REFERENCES "ReportingPeriod"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Obligation" ADD CONSTRAINT "Obligation_milestoneId_fkey" FOREIGN KEY ("milestoneId") REFERENCES "Milestone"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Obligation" ADD CONSTRAINT "Obligation_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProgressReport" ADD CONSTRAINT "ProgressReport_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProgressReport" ADD CONSTRAINT "ProgressReport_periodId_fkey" FOREIGN KEY ("periodId") REFERENCES "ReportingPeriod"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProgressReport" ADD CONSTRAINT "ProgressReport_milestoneId_fkey" FOREIGN KEY ("milestoneId") REFERENCES "Milestone"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProgressReport" ADD CONSTRAINT "ProgressReport_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProgressReport" ADD CONSTRAINT "ProgressReport_supersedesId_fkey" FOREIGN KEY ("supersedesId") REFERENCES "ProgressReport"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReportRound" ADD CONSTRAINT "ReportRound_reportId_fkey" FOREIGN KEY ("reportId") REFERENCES "ProgressReport"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EvidenceChunk" ADD CONSTRAINT "EvidenceChunk_sha256_fkey" FOREIGN KEY ("sha256") REFERENCES "EvidenceFile"("sha256") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EvidenceLink" ADD CONSTRAINT "EvidenceLink_milestoneId_fkey" FOREIGN KEY ("milestoneId") REFERENCES "Milestone"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EvidenceLink" ADD CONSTRAINT "EvidenceLink_reportId_fkey" FOREIGN KEY ("reportId") REFERENCES "ProgressReport"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EvidenceLink" ADD CONSTRAINT "EvidenceLink_sha256_fkey" FOREIGN KEY ("sha256") REFERENCES "EvidenceFile"("sha256") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RoundEvidence" ADD CONSTRAINT "RoundEvidence_roundId_fkey" FOREIGN KEY ("roundId") REFERENCES "ReportRound"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RoundEvidence" ADD CONSTRAINT "RoundEvidence_linkId_fkey" FOREIGN KEY ("linkId") REFERENCES "EvidenceLink"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AuditEvent" ADD CONSTRAINT "AuditEvent_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;



-- What Prisma's schema cannot say.

CREATE EXTENSION IF NOT EXISTS btree_gist;

-- One lead in force on any day.
ALTER TABLE "Assignment" ADD CONSTRAINT "Assignment_one_lead" EXCLUDE USING gist
  ("milestoneId" WITH =, daterange("startsOn", "endsOn") WITH &&) WHERE (part = 'lead');
ALTER TABLE "Assignment" ADD CONSTRAINT "Assignment_dates" CHECK ("endsOn" IS NULL OR "endsOn" >= "startsOn");

-- One report per item and period, corrections apart.
ALTER TABLE "ProgressReport" ADD CONSTRAINT "ProgressReport_one_per_period" EXCLUDE USING gist
  ("periodId" WITH =, "milestoneId" WITH =) WHERE ("supersedesId" IS NULL);

ALTER TABLE "Plan" ADD CONSTRAINT "Plan_dates" CHECK ("startsOn" < "endsOn");
ALTER TABLE "Grant" ADD CONSTRAINT "Grant_dates" CHECK ("endsOn" IS NULL OR "endsOn" >= "startsOn");
ALTER TABLE "MilestoneVersion" ADD CONSTRAINT "MilestoneVersion_dates" CHECK ("startsOn" IS NULL OR "startsOn" <= "dueOn");
ALTER TABLE "MilestoneVersion" ADD CONSTRAINT "MilestoneVersion_target_kind" CHECK (target ->> 'kind' = kind::text);
ALTER TABLE "ReportingPeriod" ADD CONSTRAINT "ReportingPeriod_dates" CHECK (
  "startsOn" <= "endsOn" AND "opensOn" <= "closesOn" AND "closesOn" <= "graceEndsOn" AND "graceEndsOn" <= "reviewEndsOn");

-- The kind of a version is the kind of its milestone.
CREATE FUNCTION milestone_version_kind() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.kind <> (SELECT kind FROM "Milestone" WHERE id = NEW."milestoneId") THEN
    RAISE EXCEPTION 'kind of the version differs from the milestone' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER milestone_version_kind BEFORE INSERT OR UPDATE ON "MilestoneVersion"
  FOR EACH ROW EXECUTE FUNCTION milestone_version_kind();

-- Administrator roles exclude each other and all others on any day.
CREATE FUNCTION grant_administrators_apart() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (
    SELECT 1 FROM "Grant" g
     WHERE g."personId" = NEW."personId" AND g.id <> NEW.id AND g.role <> NEW.role
       AND (g.role IN ('sysadmin', 'secadmin', 'auditor') OR NEW.role IN ('sysadmin', 'secadmin', 'auditor'))
       AND daterange(g."startsOn", g."endsOn") && daterange(NEW."startsOn", NEW."endsOn")
  ) THEN
    RAISE EXCEPTION 'administrator roles exclude all others' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER grant_administrators_apart BEFORE INSERT OR UPDATE ON "Grant"
  FOR EACH ROW EXECUTE FUNCTION grant_administrators_apart();

-- The log only grows, whoever asks.
CREATE FUNCTION audit_event_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the audit log is append-only' USING ERRCODE = 'insufficient_privilege';
END $$;
CREATE TRIGGER audit_event_append_only BEFORE UPDATE OR DELETE ON "AuditEvent"
  FOR EACH ROW EXECUTE FUNCTION audit_event_append_only();
CREATE TRIGGER audit_event_no_truncate BEFORE TRUNCATE ON "AuditEvent"
  FOR EACH STATEMENT EXECUTE FUNCTION audit_event_append_only();

-- What was sent stays as it was sent; only what became of it is written later, and a decision once.
CREATE FUNCTION report_round_frozen() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW."reportId", NEW.round, NEW.reading::text, NEW."factOn", NEW."doneText", NEW."problemsText", NEW."nextText",
      NEW."coordinationText", NEW."forecastOn", NEW."forecastClass", NEW."sentAt", NEW."sentById", NEW."sentByName")
     IS DISTINCT FROM
     (OLD."reportId", OLD.round, OLD.reading::text, OLD."factOn", OLD."doneText", OLD."problemsText", OLD."nextText",
      OLD."coordinationText", OLD."forecastOn", OLD."forecastClass", OLD."sentAt", OLD."sentById", OLD."sentByName")
  THEN
    RAISE EXCEPTION 'a sent round is not edited' USING ERRCODE = 'check_violation';
  END IF;
  IF OLD.outcome <> 'pending' AND NEW.outcome <> OLD.outcome THEN
    RAISE EXCEPTION 'a round is decided once' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER report_round_frozen BEFORE UPDATE ON "ReportRound"
  FOR EACH ROW EXECUTE FUNCTION report_round_frozen();
