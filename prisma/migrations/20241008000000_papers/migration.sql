-- CreateEnum
CREATE TYPE "BriefingKind" AS ENUM ('brief', 'bulletin');

-- CreateEnum
CREATE TYPE "BriefingState" AS ENUM ('drafted', 'checked', 'issued');

-- CreateTable
CREATE TABLE "Briefing" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "planId" UUID NOT NULL,
    "periodId" UUID NOT NULL,
    "kind" "BriefingKind" NOT NULL,
    "state" "BriefingState" NOT NULL DEFAULT 'drafted',
    "version" INTEGER NOT NULL DEFAULT 1,
    "asOf" DATE NOT NULL,
    "knownBy" TIMESTAMPTZ(3) NOT NULL,
    "issueId" UUID,
    "texts" JSONB NOT NULL DEFAULT '{}',
    "draftedAt" TIMESTAMPTZ(3) NOT NULL,
    "draftedById" UUID,
    "draftedByName" TEXT NOT NULL,
    "editedAt" TIMESTAMPTZ(3),
    "editedById" UUID,
    "editedByName" TEXT,
    "checkedAt" TIMESTAMPTZ(3),
    "checkedById" UUID,
    "checkedByName" TEXT,
    "returnedAt" TIMESTAMPTZ(3),
    "returnedByName" TEXT,
    "returnReason" TEXT,
    "issuedAt" TIMESTAMPTZ(3),
    "issuedById" UUID,
    "issuedByName" TEXT,
    "signatory" TEXT,
    "content" JSONB,

    CONSTRAINT "Briefing_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Briefing_planId_state_idx" ON "Briefing"("planId", "state");

-- CreateIndex
CREATE UNIQUE INDEX "Briefing_periodId_kind_key" ON "Briefing"("periodId", "kind");

-- AddForeignKey
ALTER TABLE "Briefing" ADD CONSTRAINT "Briefing_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Briefing" ADD CONSTRAINT "Briefing_periodId_fkey" FOREIGN KEY ("periodId") REFERENCES "ReportingPeriod"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Briefing" ADD CONSTRAINT "Briefing_issueId_fkey" FOREIGN KEY ("issueId") REFERENCES "PeriodIssue"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Nobody issues what nobody checked, and what is issued holds all that it prints.
ALTER TABLE "Briefing" ADD CONSTRAINT "Briefing_steps" CHECK (
  (state = 'drafted') = ("checkedAt" IS NULL)
  AND (state = 'issued') = ("issuedAt" IS NOT NULL)
  AND (state = 'issued') = (content IS NOT NULL)
  AND (state = 'issued') = (signatory IS NOT NULL));

CREATE FUNCTION briefing_frozen() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.state = 'issued' THEN
    RAISE EXCEPTION 'an issued paper stays as it was printed' USING ERRCODE = 'check_violation';
  END IF;
  IF TG_OP = 'DELETE' THEN
    RAISE EXCEPTION 'a paper is not deleted' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER briefing_frozen BEFORE UPDATE OR DELETE ON "Briefing"
  FOR EACH ROW EXECUTE FUNCTION briefing_frozen();
