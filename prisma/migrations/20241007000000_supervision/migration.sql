-- CreateEnum
CREATE TYPE "NoticeKind" AS ENUM ('letter', 'order');

-- CreateEnum
CREATE TYPE "NoticeState" AS ENUM ('draft', 'issued', 'acknowledged', 'replied', 'closed', 'withdrawn');

-- CreateEnum
CREATE TYPE "ReminderChannel" AS ENUM ('system', 'offline');

-- CreateEnum
CREATE TYPE "ReplyOutcome" AS ENUM ('pending', 'accepted', 'sentBack');

-- CreateEnum
CREATE TYPE "DeadlineKind" AS ENUM ('extension', 'rectification');

-- CreateEnum
CREATE TYPE "DeadlineState" AS ENUM ('withHead', 'returned', 'withCommission', 'granted', 'refused', 'withdrawn');

-- CreateEnum
CREATE TYPE "AmendmentKind" AS ENUM ('amendment', 'erratum');

-- CreateEnum
CREATE TYPE "AmendmentState" AS ENUM ('proposed', 'inForce', 'refused', 'withdrawn');

-- CreateEnum
CREATE TYPE "ClosureOutcome" AS ENUM ('verified', 'refused', 'reopened');

-- CreateEnum
CREATE TYPE "InstructionMode" AS ENUM ('online', 'paper', 'meeting');

-- CreateEnum
CREATE TYPE "InstructionState" AS ENUM ('given', 'replied', 'closed', 'withdrawn');

-- CreateEnum
CREATE TYPE "AttachmentSubject" AS ENUM ('notice', 'deadline', 'amendment', 'closure', 'instruction');

-- AlterTable
ALTER TABLE "Plan" ADD COLUMN     "mayIssueOrders" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "seniorApprovalFrom" INTEGER NOT NULL DEFAULT 2;

-- CreateTable
CREATE TABLE "Reminder" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "planId" UUID NOT NULL,
    "milestoneId" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "batchId" UUID NOT NULL,
    "channel" "ReminderChannel" NOT NULL,
    "text" TEXT NOT NULL,
    "daysLate" INTEGER NOT NULL,
    "remindedAt" TIMESTAMPTZ(3) NOT NULL,
    "remindedById" UUID,
    "remindedByName" TEXT NOT NULL,

    CONSTRAINT "Reminder_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Notice" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "planId" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "kind" "NoticeKind" NOT NULL,
    "year" INTEGER,
    "number" INTEGER,
    "state" "NoticeState" NOT NULL DEFAULT 'draft',
    "version" INTEGER NOT NULL DEFAULT 1,
    "demand" TEXT NOT NULL,
    "replyBy" DATE NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "createdById" UUID,
    "createdByName" TEXT NOT NULL,
    "issuedAt" TIMESTAMPTZ(3),
    "issuedById" UUID,
    "issuedByName" TEXT,
    "acknowledgedAt" TIMESTAMPTZ(3),
    "acknowledgedByName" TEXT,
    "endedAt" TIMESTAMPTZ(3),
    "endedByName" TEXT,
    "endReason" TEXT,
    "handedOverAt" TIMESTAMPTZ(3),
    "handedOverByName" TEXT,
    "inspectionOffice" TEXT,
    "inspectionNumber" TEXT,

    CONSTRAINT "Notice_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "NoticeItem" (
    "noticeId" UUID NOT NULL,
    "milestoneId" UUID NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "dueOn" DATE,
    "daysLate" INTEGER,

    CONSTRAINT "NoticeItem_pkey" PRIMARY KEY ("noticeId","milestoneId")
);

-- CreateTable
CREATE TABLE "Reply" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "noticeId" UUID,
    "instructionId" UUID,
    "round" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "repliedAt" TIMESTAMPTZ(3) NOT NULL,
    "repliedById" UUID,
    "repliedByName" TEXT NOT NULL,
    "outcome" "ReplyOutcome" NOT NULL DEFAULT 'pending',
    "decidedAt" TIMESTAMPTZ(3),
    "decidedById" UUID,
    "decidedByName" TEXT,
    "reason" TEXT,

    CONSTRAINT "Reply_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DeadlineChange" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "planId" UUID NOT NULL,
    "milestoneId" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "kind" "DeadlineKind" NOT NULL,
    "state" "DeadlineState" NOT NULL DEFAULT 'withHead',
    "version" INTEGER NOT NULL DEFAULT 1,
    "fromOn" DATE NOT NULL,
    "askedOn" DATE NOT NULL,
    "reason" TEXT NOT NULL,
    "remedy" TEXT NOT NULL,
    "noticeId" UUID,
    "instructionId" UUID,
    "askedAt" TIMESTAMPTZ(3) NOT NULL,
    "askedById" UUID,
    "askedByName" TEXT NOT NULL,
    "signedAt" TIMESTAMPTZ(3),
    "signedById" UUID,
    "signedByName" TEXT,
    "decidedAt" TIMESTAMPTZ(3),
    "decidedById" UUID,
    "decidedByName" TEXT,
    "decidedOn" DATE,
    "decisionReason" TEXT,
    "approver" TEXT NOT NULL DEFAULT '',
    "document" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "DeadlineChange_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Amendment" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "planId" UUID NOT NULL,
    "kind" "AmendmentKind" NOT NULL,
    "number" INTEGER NOT NULL,
    "state" "AmendmentState" NOT NULL DEFAULT 'proposed',
    "version" INTEGER NOT NULL DEFAULT 1,
    "approvingBody" TEXT NOT NULL DEFAULT '',
    "document" TEXT NOT NULL DEFAULT '',
    "locator" TEXT NOT NULL DEFAULT '',
    "effectiveOn" DATE NOT NULL,
    "reason" TEXT NOT NULL,
    "proposedAt" TIMESTAMPTZ(3) NOT NULL,
    "proposedById" UUID,
    "proposedByName" TEXT NOT NULL,
    "decidedAt" TIMESTAMPTZ(3),
    "decidedById" UUID,
    "decidedByName" TEXT,
    "decisionReason" TEXT,

    CONSTRAINT "Amendment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AmendmentItem" (
    "amendmentId" UUID NOT NULL,
    "milestoneId" UUID NOT NULL,
    "change" JSONB NOT NULL,
    "before" JSONB NOT NULL,
    "version" INTEGER,

    CONSTRAINT "AmendmentItem_pkey" PRIMARY KEY ("amendmentId","milestoneId")
);

-- CreateTable
CREATE TABLE "ClosureDecision" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "planId" UUID NOT NULL,
    "milestoneId" UUID NOT NULL,
    "outcome" "ClosureOutcome" NOT NULL,
    "reportId" UUID,
    "checklist" JSONB NOT NULL DEFAULT '[]',
    "reason" TEXT NOT NULL DEFAULT '',
    "selfReviewed" BOOLEAN NOT NULL DEFAULT false,
    "decidedAt" TIMESTAMPTZ(3) NOT NULL,
    "decidedById" UUID,
    "decidedByName" TEXT NOT NULL,
    "decidedByUnit" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "ClosureDecision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Instruction" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "planId" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "mode" "InstructionMode" NOT NULL,
    "state" "InstructionState" NOT NULL DEFAULT 'given',
    "version" INTEGER NOT NULL DEFAULT 1,
    "leaderName" TEXT NOT NULL,
    "leaderId" UUID,
    "text" TEXT NOT NULL,
    "givenOn" DATE NOT NULL,
    "dueOn" DATE NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL,
    "recordedById" UUID,
    "recordedByName" TEXT NOT NULL,
    "endedAt" TIMESTAMPTZ(3),
    "endedByName" TEXT,
    "endReason" TEXT,

    CONSTRAINT "Instruction_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "InstructionItem" (
    "instructionId" UUID NOT NULL,
    "milestoneId" UUID NOT NULL,

    CONSTRAINT "InstructionItem_pkey" PRIMARY KEY ("instructionId","milestoneId")
);

-- CreateTable
CREATE TABLE "Escalation" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "planId" UUID NOT NULL,
    "milestoneId" UUID NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "cause" TEXT NOT NULL,
    "remedy" TEXT NOT NULL,
    "proposal" TEXT NOT NULL,
    "markedAt" TIMESTAMPTZ(3) NOT NULL,
    "markedById" UUID,
    "markedByName" TEXT NOT NULL,
    "endedAt" TIMESTAMPTZ(3),
    "endedByName" TEXT,
    "endReason" TEXT,

    CONSTRAINT "Escalation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Attachment" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "planId" UUID NOT NULL,
    "subjectType" "AttachmentSubject" NOT NULL,
    "subjectId" UUID NOT NULL,
    "sha256" TEXT NOT NULL,
    "fileName" TEXT NOT NULL,
    "attachedAt" TIMESTAMPTZ(3) NOT NULL,
    "attachedById" UUID,
    "attachedByName" TEXT NOT NULL,
    "attachedByUnit" TEXT NOT NULL DEFAULT '',
    "detachedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Attachment_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Reminder_planId_remindedAt_idx" ON "Reminder"("planId", "remindedAt");

-- CreateIndex
CREATE INDEX "Reminder_milestoneId_idx" ON "Reminder"("milestoneId");

-- CreateIndex
CREATE INDEX "Reminder_organisationId_idx" ON "Reminder"("organisationId");

-- CreateIndex
CREATE INDEX "Notice_planId_state_idx" ON "Notice"("planId", "state");

-- CreateIndex
CREATE INDEX "Notice_organisationId_idx" ON "Notice"("organisationId");

-- CreateIndex
CREATE UNIQUE INDEX "Notice_planId_kind_year_number_key" ON "Notice"("planId", "kind", "year", "number");

-- CreateIndex
CREATE INDEX "NoticeItem_milestoneId_idx" ON "NoticeItem"("milestoneId");

-- CreateIndex
CREATE UNIQUE INDEX "Reply_noticeId_round_key" ON "Reply"("noticeId", "round");

-- CreateIndex
CREATE UNIQUE INDEX "Reply_instructionId_round_key" ON "Reply"("instructionId", "round");

-- CreateIndex
CREATE INDEX "DeadlineChange_planId_state_idx" ON "DeadlineChange"("planId", "state");

-- CreateIndex
CREATE INDEX "DeadlineChange_milestoneId_idx" ON "DeadlineChange"("milestoneId");

-- CreateIndex
CREATE INDEX "DeadlineChange_organisationId_idx" ON "DeadlineChange"("organisationId");

-- CreateIndex
CREATE INDEX "Amendment_planId_state_idx" ON "Amendment"("planId", "state");

-- CreateIndex
CREATE UNIQUE INDEX "Amendment_planId_kind_number_key" ON "Amendment"("planId", "kind", "number");

-- CreateIndex
CREATE INDEX "AmendmentItem_milestoneId_idx" ON "AmendmentItem"("milestoneId");

-- CreateIndex
CREATE INDEX "ClosureDecision_planId_decidedAt_idx" ON "ClosureDecision"("planId", "decidedAt");

-- CreateIndex
CREATE INDEX "ClosureDecision_milestoneId_idx" ON "ClosureDecision"("milestoneId");

-- CreateIndex
CREATE INDEX "Instruction_planId_state_idx" ON "Instruction"("planId", "state");

-- CreateIndex
CREATE INDEX "Instruction_organisationId_idx" ON "Instruction"("organisationId");

-- CreateIndex
CREATE INDEX "InstructionItem_milestoneId_idx" ON "InstructionItem"("milestoneId");

-- CreateIndex
CREATE INDEX "Escalation_planId_endedAt_idx" ON "Escalation"("planId", "endedAt");

-- CreateIndex
CREATE INDEX "Escalation_milestoneId_idx" ON "Escalation"("milestoneId");

-- CreateIndex
CREATE INDEX "Attachment_subjectType_subjectId_idx" ON "Attachment"("subjectType", "subjectId");

-- CreateIndex
CREATE INDEX "Attachment_planId_idx" ON "Attachment"("planId");

-- CreateIndex
CREATE INDEX "Attachment_sha256_idx" ON "Attachment"("sha256");

-- AddForeignKey
ALTER TABLE "Reminder" ADD CONSTRAINT "Reminder_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Reminder" ADD CONSTRAINT "Reminder_milestoneId_fkey" FOREIGN KEY ("milestoneId") REFERENCES "Milestone"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Reminder" ADD CONSTRAINT "Reminder_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Notice" ADD CONSTRAINT "Notice_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Notice" ADD CONSTRAINT "Notice_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "NoticeItem" ADD CONSTRAINT "NoticeItem_noticeId_fkey" FOREIGN KEY ("noticeId") REFERENCES "Notice"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "NoticeItem" ADD CONSTRAINT "NoticeItem_milestoneId_fkey" FOREIGN KEY ("milestoneId") REFERENCES "Milestone"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Reply" ADD CONSTRAINT "Reply_noticeId_fkey" FOREIGN KEY ("noticeId") REFERENCES "Notice"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Reply" ADD CONSTRAINT "Reply_instructionId_fkey" FOREIGN KEY ("instructionId") REFERENCES "Instruction"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DeadlineChange" ADD CONSTRAINT "DeadlineChange_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DeadlineChange" ADD CONSTRAINT "DeadlineChange_milestoneId_fkey" FOREIGN KEY ("milestoneId") REFERENCES "Milestone"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DeadlineChange" ADD CONSTRAINT "DeadlineChange_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Amendment" ADD CONSTRAINT "Amendment_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AmendmentItem" ADD CONSTRAINT "AmendmentItem_amendmentId_fkey" FOREIGN KEY ("amendmentId") REFERENCES "Amendment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AmendmentItem" ADD CONSTRAINT "AmendmentItem_milestoneId_fkey" FOREIGN KEY ("milestoneId") REFERENCES "Milestone"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ClosureDecision" ADD CONSTRAINT "ClosureDecision_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ClosureDecision" ADD CONSTRAINT "ClosureDecision_milestoneId_fkey" FOREIGN KEY ("milestoneId") REFERENCES "Milestone"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Instruction" ADD CONSTRAINT "Instruction_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Instruction" ADD CONSTRAINT "Instruction_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "InstructionItem" ADD CONSTRAINT "InstructionItem_instructionId_fkey" FOREIGN KEY ("instructionId") REFERENCES "Instruction"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "InstructionItem" ADD CONSTRAINT "InstructionItem_milestoneId_fkey" FOREIGN KEY ("milestoneId") REFERENCES "Milestone"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Escalation" ADD CONSTRAINT "Escalation_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Escalation" ADD CONSTRAINT "Escalation_milestoneId_fkey" FOREIGN KEY ("milestoneId") REFERENCES "Milestone"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Attachment" ADD CONSTRAINT "Attachment_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Attachment" ADD CONSTRAINT "Attachment_sha256_fkey" FOREIGN KEY ("sha256") REFERENCES "EvidenceFile"("sha256") ON DELETE RESTRICT ON UPDATE CASCADE;

-- One at a time, said once, decided once.
ALTER TABLE "DeadlineChange" ADD CONSTRAINT "DeadlineChange_one_open" EXCLUDE USING gist
  ("milestoneId" WITH =) WHERE (state IN ('withHead', 'returned', 'withCommission'));
ALTER TABLE "DeadlineChange" ADD CONSTRAINT "DeadlineChange_decided" CHECK (
  (state = 'granted') = ("decidedOn" IS NOT NULL));
ALTER TABLE "Escalation" ADD CONSTRAINT "Escalation_one_open" EXCLUDE USING gist
  ("milestoneId" WITH =) WHERE ("endedAt" IS NULL);
ALTER TABLE "Reply" ADD CONSTRAINT "Reply_one_subject" CHECK (("noticeId" IS NULL) <> ("instructionId" IS NULL));
ALTER TABLE "Notice" ADD CONSTRAINT "Notice_numbered" CHECK (
  (number IS NULL) = ("issuedAt" IS NULL) AND (year IS NULL) = (number IS NULL)
  AND (state IN ('draft', 'withdrawn') OR number IS NOT NULL));
ALTER TABLE "Notice" ADD CONSTRAINT "Notice_handed_over" CHECK (
  ("handedOverAt" IS NULL) = ("inspectionNumber" IS NULL));

CREATE FUNCTION reply_frozen() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW."noticeId", NEW."instructionId", NEW.round, NEW.text, NEW."repliedAt", NEW."repliedById", NEW."repliedByName")
     IS DISTINCT FROM
     (OLD."noticeId", OLD."instructionId", OLD.round, OLD.text, OLD."repliedAt", OLD."repliedById", OLD."repliedByName")
  THEN
    RAISE EXCEPTION 'a reply is not edited' USING ERRCODE = 'check_violation';
  END IF;
  IF OLD.outcome <> 'pending' AND NEW.outcome <> OLD.outcome THEN
    RAISE EXCEPTION 'a reply is decided once' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER reply_frozen BEFORE UPDATE ON "Reply" FOR EACH ROW EXECUTE FUNCTION reply_frozen();

CREATE FUNCTION deadline_change_frozen() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.state IN ('granted', 'refused', 'withdrawn') THEN
    RAISE EXCEPTION 'a change of date is decided once' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER deadline_change_frozen BEFORE UPDATE ON "DeadlineChange"
  FOR EACH ROW EXECUTE FUNCTION deadline_change_frozen();

CREATE FUNCTION amendment_frozen() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.state <> 'proposed' THEN
    RAISE EXCEPTION 'an amendment is decided once' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER amendment_frozen BEFORE UPDATE ON "Amendment" FOR EACH ROW EXECUTE FUNCTION amendment_frozen();
