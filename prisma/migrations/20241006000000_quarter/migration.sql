-- CreateEnum
CREATE TYPE "PeriodKind" AS ENUM ('regular', 'opening', 'backfill');

-- CreateEnum
CREATE TYPE "SignMode" AS ENUM ('online', 'paper', 'deputy');

-- CreateEnum
CREATE TYPE "ChargePart" AS ENUM ('reporting', 'reviewing');

-- CreateEnum
CREATE TYPE "ContributionState" AS ENUM ('asked', 'drafting', 'answered');

-- CreateEnum
CREATE TYPE "AnswerVerdict" AS ENUM ('agree', 'amend');

-- CreateEnum
CREATE TYPE "AnswerDecision" AS ENUM ('adopted', 'partly', 'rejected');

-- CreateEnum
CREATE TYPE "DeliveryChannel" AS ENUM ('mail', 'gateway');

-- CreateEnum
CREATE TYPE "DeliveryState" AS ENUM ('pending', 'sent', 'failed');

-- DropIndex
DROP INDEX "ProgressReport_supersedesId_key";

-- AlterTable
ALTER TABLE "Grant" ADD COLUMN     "deputyForName" TEXT;

-- AlterTable
ALTER TABLE "PeriodIssue" ADD COLUMN     "brief" JSONB NOT NULL DEFAULT '{}',
ADD COLUMN     "document" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "signatory" TEXT NOT NULL DEFAULT '';

-- AlterTable
ALTER TABLE "Person" ADD COLUMN     "email" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "gatewayAddress" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "locale" TEXT NOT NULL DEFAULT 'zh-CN';

-- AlterTable
ALTER TABLE "ProgressReport" ADD COLUMN     "correctionGroup" UUID,
ADD COLUMN     "correctionReason" TEXT;

-- AlterTable
ALTER TABLE "ReportRound" ADD COLUMN     "paperSignOffId" UUID,
ADD COLUMN     "revokedById" UUID,
ADD COLUMN     "revokedByName" TEXT,
ADD COLUMN     "revokedReason" TEXT,
ADD COLUMN     "signMode" "SignMode";

-- AlterTable
ALTER TABLE "ReportingPeriod" ADD COLUMN     "briefWords" JSONB NOT NULL DEFAULT '{}',
ADD COLUMN     "compiledAt" TIMESTAMPTZ(3),
ADD COLUMN     "compiledByName" TEXT,
ADD COLUMN     "compiledRevision" INTEGER,
ADD COLUMN     "kind" "PeriodKind" NOT NULL DEFAULT 'regular';

-- CreateTable
CREATE TABLE "Charge" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "planId" UUID NOT NULL,
    "milestoneId" UUID NOT NULL,
    "organisationId" UUID,
    "part" "ChargePart" NOT NULL,
    "office" TEXT NOT NULL DEFAULT '',
    "personId" UUID,
    "backupId" UUID,
    "note" TEXT NOT NULL DEFAULT '',
    "startedAt" TIMESTAMPTZ(3) NOT NULL,
    "startedByName" TEXT NOT NULL,
    "endedAt" TIMESTAMPTZ(3),
    "endedByName" TEXT,

    CONSTRAINT "Charge_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Contribution" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "planId" UUID NOT NULL,
    "periodId" UUID NOT NULL,
    "milestoneId" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "state" "ContributionState" NOT NULL DEFAULT 'drafting',
    "reading" JSONB,
    "text" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,
    "askedAt" TIMESTAMPTZ(3),
    "askedByName" TEXT,
    "asked" INTEGER NOT NULL DEFAULT 0,
    "answeredAt" TIMESTAMPTZ(3),
    "answeredById" UUID,
    "answeredByName" TEXT,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedByName" TEXT NOT NULL,

    CONSTRAINT "Contribution_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ContributionFile" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "contributionId" UUID NOT NULL,
    "sha256" TEXT NOT NULL,
    "fileName" TEXT NOT NULL,
    "attachedAt" TIMESTAMPTZ(3) NOT NULL,
    "attachedById" UUID,
    "attachedByName" TEXT NOT NULL,
    "detachedAt" TIMESTAMPTZ(3),

    CONSTRAINT "ContributionFile_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SignOffMode" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "organisationId" UUID NOT NULL,
    "mode" "SignMode" NOT NULL,
    "responsible" TEXT NOT NULL,
    "responsiblePost" TEXT NOT NULL,
    "acceptedAt" TIMESTAMPTZ(3) NOT NULL,
    "setById" UUID,
    "setByName" TEXT NOT NULL,

    CONSTRAINT "SignOffMode_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PaperSignOff" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "planId" UUID NOT NULL,
    "periodId" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "signer" TEXT NOT NULL,
    "signerPost" TEXT NOT NULL,
    "signedOn" DATE NOT NULL,
    "sha256" TEXT NOT NULL,
    "fileName" TEXT NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL,
    "recordedById" UUID,
    "recordedByName" TEXT NOT NULL,

    CONSTRAINT "PaperSignOff_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Consultation" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "planId" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "answerBy" DATE NOT NULL,
    "openedAt" TIMESTAMPTZ(3) NOT NULL,
    "openedByName" TEXT NOT NULL,
    "closedAt" TIMESTAMPTZ(3),
    "closedByName" TEXT,

    CONSTRAINT "Consultation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ConsultationItem" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "consultationId" UUID NOT NULL,
    "milestoneId" UUID NOT NULL,
    "lead" TEXT NOT NULL,
    "supporting" TEXT[],
    "leaderInCharge" TEXT,

    CONSTRAINT "ConsultationItem_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ConsultationAnswer" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "itemId" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "verdict" "AnswerVerdict" NOT NULL,
    "comment" TEXT NOT NULL DEFAULT '',
    "answeredAt" TIMESTAMPTZ(3) NOT NULL,
    "answeredById" UUID,
    "answeredByName" TEXT NOT NULL,
    "decision" "AnswerDecision",
    "decisionReason" TEXT,
    "decidedAt" TIMESTAMPTZ(3),
    "decidedByName" TEXT,

    CONSTRAINT "ConsultationAnswer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Notification" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "personId" UUID NOT NULL,
    "planId" UUID,
    "kind" TEXT NOT NULL,
    "params" JSONB NOT NULL,
    "link" TEXT NOT NULL,
    "urgent" BOOLEAN NOT NULL DEFAULT false,
    "subjectType" TEXT NOT NULL,
    "subjectId" TEXT NOT NULL,
    "onceKey" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "readAt" TIMESTAMPTZ(3),

    CONSTRAINT "Notification_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "NotificationChoice" (
    "personId" UUID NOT NULL,
    "channel" "DeliveryChannel" NOT NULL,
    "mode" TEXT NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "NotificationChoice_pkey" PRIMARY KEY ("personId","channel")
);

-- CreateTable
CREATE TABLE "Delivery" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "personId" UUID NOT NULL,
    "channel" "DeliveryChannel" NOT NULL,
    "address" TEXT NOT NULL,
    "onceKey" TEXT NOT NULL,
    "state" "DeliveryState" NOT NULL DEFAULT 'pending',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "lastError" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "sentAt" TIMESTAMPTZ(3),

    CONSTRAINT "Delivery_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DeliveredNotification" (
    "deliveryId" UUID NOT NULL,
    "notificationId" UUID NOT NULL,

    CONSTRAINT "DeliveredNotification_pkey" PRIMARY KEY ("deliveryId","notificationId")
);

-- CreateTable
CREATE TABLE "InstallationSetting" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "key" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "value" JSONB NOT NULL,
    "acceptedAt" TIMESTAMPTZ(3) NOT NULL,
    "setById" UUID,
    "setByName" TEXT NOT NULL,

    CONSTRAINT "InstallationSetting_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Charge_planId_part_idx" ON "Charge"("planId", "part");

-- CreateIndex
CREATE INDEX "Charge_milestoneId_idx" ON "Charge"("milestoneId");

-- CreateIndex
CREATE INDEX "Charge_organisationId_idx" ON "Charge"("organisationId");

-- CreateIndex
CREATE INDEX "Charge_personId_idx" ON "Charge"("personId");

-- CreateIndex
CREATE INDEX "Charge_backupId_idx" ON "Charge"("backupId");

-- CreateIndex
CREATE INDEX "Contribution_planId_idx" ON "Contribution"("planId");

-- CreateIndex
CREATE INDEX "Contribution_milestoneId_idx" ON "Contribution"("milestoneId");

-- CreateIndex
CREATE INDEX "Contribution_organisationId_idx" ON "Contribution"("organisationId");

-- CreateIndex
CREATE UNIQUE INDEX "Contribution_periodId_milestoneId_organisationId_key" ON "Contribution"("periodId", "milestoneId", "organisationId");

-- CreateIndex
CREATE INDEX "ContributionFile_contributionId_idx" ON "ContributionFile"("contributionId");

-- CreateIndex
CREATE INDEX "ContributionFile_sha256_idx" ON "ContributionFile"("sha256");

-- CreateIndex
CREATE INDEX "SignOffMode_organisationId_acceptedAt_idx" ON "SignOffMode"("organisationId", "acceptedAt");

-- CreateIndex
CREATE INDEX "PaperSignOff_planId_idx" ON "PaperSignOff"("planId");

-- CreateIndex
CREATE INDEX "PaperSignOff_periodId_idx" ON "PaperSignOff"("periodId");

-- CreateIndex
CREATE INDEX "PaperSignOff_organisationId_idx" ON "PaperSignOff"("organisationId");

-- CreateIndex
CREATE INDEX "PaperSignOff_sha256_idx" ON "PaperSignOff"("sha256");

-- CreateIndex
CREATE INDEX "Consultation_planId_idx" ON "Consultation"("planId");

-- CreateIndex
CREATE INDEX "ConsultationItem_milestoneId_idx" ON "ConsultationItem"("milestoneId");

-- CreateIndex
CREATE UNIQUE INDEX "ConsultationItem_consultationId_milestoneId_key" ON "ConsultationItem"("consultationId", "milestoneId");

-- CreateIndex
CREATE INDEX "ConsultationAnswer_itemId_idx" ON "ConsultationAnswer"("itemId");

-- CreateIndex
CREATE INDEX "ConsultationAnswer_organisationId_idx" ON "ConsultationAnswer"("organisationId");

-- CreateIndex
CREATE INDEX "Notification_personId_readAt_idx" ON "Notification"("personId", "readAt");

-- CreateIndex
CREATE INDEX "Notification_planId_idx" ON "Notification"("planId");

-- CreateIndex
CREATE INDEX "Notification_createdAt_idx" ON "Notification"("createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "Notification_personId_onceKey_key" ON "Notification"("personId", "onceKey");

-- CreateIndex
CREATE INDEX "Delivery_state_idx" ON "Delivery"("state");

-- CreateIndex
CREATE UNIQUE INDEX "Delivery_personId_channel_onceKey_key" ON "Delivery"("personId", "channel", "onceKey");

-- CreateIndex
CREATE INDEX "DeliveredNotification_notificationId_idx" ON "DeliveredNotification"("notificationId");

-- CreateIndex
CREATE UNIQUE INDEX "InstallationSetting_key_version_key" ON "InstallationSetting"("key", "version");

-- CreateIndex
CREATE INDEX "ProgressReport_supersedesId_idx" ON "ProgressReport"("supersedesId");

-- CreateIndex
CREATE INDEX "ReportRound_paperSignOffId_idx" ON "ReportRound"("paperSignOffId");

-- AddForeignKey
ALTER TABLE "ReportRound" ADD CONSTRAINT "ReportRound_paperSignOffId_fkey" FOREIGN KEY ("paperSignOffId") REFERENCES "PaperSignOff"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Charge" ADD CONSTRAINT "Charge_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Charge" ADD CONSTRAINT "Charge_milestoneId_fkey" FOREIGN KEY ("milestoneId") REFERENCES "Milestone"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Charge" ADD CONSTRAINT "Charge_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Charge" ADD CONSTRAINT "Charge_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Charge" ADD CONSTRAINT "Charge_backupId_fkey" FOREIGN KEY ("backupId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Contribution" ADD CONSTRAINT "Contribution_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Contribution" ADD CONSTRAINT "Contribution_periodId_fkey" FOREIGN KEY ("periodId") REFERENCES "ReportingPeriod"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Contribution" ADD CONSTRAINT "Contribution_milestoneId_fkey" FOREIGN KEY ("milestoneId") REFERENCES "Milestone"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Contribution" ADD CONSTRAINT "Contribution_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ContributionFile" ADD CONSTRAINT "ContributionFile_contributionId_fkey" FOREIGN KEY ("contributionId") REFERENCES "Contribution"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ContributionFile" ADD CONSTRAINT "ContributionFile_sha256_fkey" FOREIGN KEY ("sha256") REFERENCES "EvidenceFile"("sha256") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SignOffMode" ADD CONSTRAINT "SignOffMode_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PaperSignOff" ADD CONSTRAINT "PaperSignOff_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PaperSignOff" ADD CONSTRAINT "PaperSignOff_periodId_fkey" FOREIGN KEY ("periodId") REFERENCES "ReportingPeriod"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PaperSignOff" ADD CONSTRAINT "PaperSignOff_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PaperSignOff" ADD CONSTRAINT "PaperSignOff_sha256_fkey" FOREIGN KEY ("sha256") REFERENCES "EvidenceFile"("sha256") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Consultation" ADD CONSTRAINT "Consultation_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ConsultationItem" ADD CONSTRAINT "ConsultationItem_consultationId_fkey" FOREIGN KEY ("consultationId") REFERENCES "Consultation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ConsultationItem" ADD CONSTRAINT "ConsultationItem_milestoneId_fkey" FOREIGN KEY ("milestoneId") REFERENCES "Milestone"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ConsultationAnswer" ADD CONSTRAINT "ConsultationAnswer_itemId_fkey" FOREIGN KEY ("itemId") REFERENCES "ConsultationItem"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ConsultationAnswer" ADD CONSTRAINT "ConsultationAnswer_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Notification" ADD CONSTRAINT "Notification_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Notification" ADD CONSTRAINT "Notification_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "NotificationChoice" ADD CONSTRAINT "NotificationChoice_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Delivery" ADD CONSTRAINT "Delivery_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DeliveredNotification" ADD CONSTRAINT "DeliveredNotification_deliveryId_fkey" FOREIGN KEY ("deliveryId") REFERENCES "Delivery"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DeliveredNotification" ADD CONSTRAINT "DeliveredNotification_notificationId_fkey" FOREIGN KEY ("notificationId") REFERENCES "Notification"("id") ON DELETE RESTRICT ON UPDATE CASCADE;



-- What Prisma's schema cannot say.

-- One correction of a report at a time; one that was dropped makes room.
ALTER TABLE "ProgressReport" ADD CONSTRAINT "ProgressReport_one_correction" EXCLUDE USING gist
  ("supersedesId" WITH =) WHERE ("supersedesId" IS NOT NULL AND state <> 'dropped');
ALTER TABLE "ProgressReport" ADD CONSTRAINT "ProgressReport_correction_reason" CHECK (
  ("supersedesId" IS NULL) = ("correctionReason" IS NULL));

-- One holder of a post at a time; the commission's reviewer has no unit.
ALTER TABLE "Charge" ADD CONSTRAINT "Charge_one_at_a_time" EXCLUDE USING gist
  ("milestoneId" WITH =, part WITH =, (COALESCE("organisationId", '00000000-0000-0000-0000-000000000000'::uuid)) WITH =)
  WHERE ("endedAt" IS NULL);
ALTER TABLE "Charge" ADD CONSTRAINT "Charge_unit" CHECK ((part = 'reviewing') = ("organisationId" IS NULL));

ALTER TABLE "SignOffMode" ADD CONSTRAINT "SignOffMode_mode" CHECK (mode IN ('online', 'paper') AND responsible <> '');
ALTER TABLE "ConsultationAnswer" ADD CONSTRAINT "ConsultationAnswer_decided" CHECK ((decision IS NULL) = ("decidedAt" IS NULL));
ALTER TABLE "NotificationChoice" ADD CONSTRAINT "NotificationChoice_mode" CHECK (mode IN ('off', 'digest', 'urgentOnly'));

-- A round's signature and revocation are written once.
CREATE OR REPLACE FUNCTION report_round_frozen() RETURNS trigger LANGUAGE plpgsql AS $$
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
  IF OLD."signedAt" IS NOT NULL AND (NEW."signedAt", NEW."signMode", NEW."paperSignOffId")
     IS DISTINCT FROM (OLD."signedAt", OLD."signMode", OLD."paperSignOffId") THEN
    RAISE EXCEPTION 'a round is signed once' USING ERRCODE = 'check_violation';
  END IF;
  IF OLD."revokedAt" IS NOT NULL AND NEW."revokedAt" IS DISTINCT FROM OLD."revokedAt" THEN
    RAISE EXCEPTION 'a round is revoked once' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
