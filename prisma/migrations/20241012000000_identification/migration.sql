-- Identification: sessions as records, second factors, earlier passwords, identities of the city's single sign-on.
-- All of it lives in system time, the database's own clock.

-- AlterTable
ALTER TABLE "Person" ADD COLUMN "passwordSetAt" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp();

-- CreateTable
CREATE TABLE "Session" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "personId" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "way" TEXT NOT NULL,
    "factor" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),
    "lastSeenAt" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),
    "address" TEXT,
    "device" TEXT NOT NULL DEFAULT '',
    "previousAt" TIMESTAMPTZ(3),
    "previousAddress" TEXT,
    "failuresSince" INTEGER NOT NULL DEFAULT 0,
    "endedAt" TIMESTAMPTZ(3),
    "endedBy" TEXT,

    CONSTRAINT "Session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PasswordHistory" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "personId" UUID NOT NULL,
    "passwordHash" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),

    CONSTRAINT "PasswordHistory_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SecondFactor" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "personId" UUID NOT NULL,
    "secret" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),
    "confirmedAt" TIMESTAMPTZ(3),
    "lastStep" INTEGER NOT NULL DEFAULT 0,
    "removedAt" TIMESTAMPTZ(3),

    CONSTRAINT "SecondFactor_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RecoveryCode" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "factorId" UUID NOT NULL,
    "codeHash" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),
    "usedAt" TIMESTAMPTZ(3),
    "replacedAt" TIMESTAMPTZ(3),

    CONSTRAINT "RecoveryCode_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ExternalIdentity" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "personId" UUID NOT NULL,
    "issuer" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),
    "createdById" UUID,
    "createdByName" TEXT NOT NULL,
    "endedAt" TIMESTAMPTZ(3),
    "endedByName" TEXT,

    CONSTRAINT "ExternalIdentity_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Session_personId_createdAt_idx" ON "Session"("personId", "createdAt");

-- CreateIndex
CREATE INDEX "PasswordHistory_personId_createdAt_idx" ON "PasswordHistory"("personId", "createdAt");

-- CreateIndex
CREATE INDEX "SecondFactor_personId_idx" ON "SecondFactor"("personId");

-- CreateIndex
CREATE INDEX "RecoveryCode_factorId_idx" ON "RecoveryCode"("factorId");

-- CreateIndex
CREATE INDEX "ExternalIdentity_personId_idx" ON "ExternalIdentity"("personId");

-- CreateIndex
CREATE INDEX "ExternalIdentity_issuer_subject_idx" ON "ExternalIdentity"("issuer", "subject");

-- AddForeignKey
ALTER TABLE "Session" ADD CONSTRAINT "Session_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PasswordHistory" ADD CONSTRAINT "PasswordHistory_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SecondFactor" ADD CONSTRAINT "SecondFactor_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RecoveryCode" ADD CONSTRAINT "RecoveryCode_factorId_fkey" FOREIGN KEY ("factorId") REFERENCES "SecondFactor"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ExternalIdentity" ADD CONSTRAINT "ExternalIdentity_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "Session" ADD CONSTRAINT "Session_way" CHECK ("way" IN ('password', 'sso'));
ALTER TABLE "Session" ADD CONSTRAINT "Session_factor" CHECK ("factor" IN ('none', 'code', 'recovery', 'provider'));
ALTER TABLE "Session" ADD CONSTRAINT "Session_ended" CHECK (("endedAt" IS NULL) = ("endedBy" IS NULL));

-- One second factor in use, and one being set up; one account behind an identity.
CREATE UNIQUE INDEX "SecondFactor_inUse_key" ON "SecondFactor"("personId") WHERE "removedAt" IS NULL AND "confirmedAt" IS NOT NULL;
CREATE UNIQUE INDEX "SecondFactor_begun_key" ON "SecondFactor"("personId") WHERE "removedAt" IS NULL AND "confirmedAt" IS NULL;
CREATE UNIQUE INDEX "ExternalIdentity_inUse_key" ON "ExternalIdentity"("issuer", "subject") WHERE "endedAt" IS NULL;

-- A session stays whose it is and how it was opened; ended once, it stays ended.
CREATE FUNCTION session_frozen() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW."personId", NEW."version", NEW."way", NEW."createdAt") IS DISTINCT FROM (OLD."personId", OLD."version", OLD."way", OLD."createdAt")
    OR (OLD."endedAt" IS NOT NULL AND (NEW."endedAt", NEW."lastSeenAt") IS DISTINCT FROM (OLD."endedAt", OLD."lastSeenAt")) THEN
    RAISE EXCEPTION 'a session is not changed, only seen and ended' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER session_frozen BEFORE UPDATE ON "Session"
  FOR EACH ROW EXECUTE FUNCTION session_frozen();

-- A recovery code opens the door once; one used, replaced or of a removed factor never again.
CREATE FUNCTION recovery_code_once() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW."factorId", NEW."codeHash") IS DISTINCT FROM (OLD."factorId", OLD."codeHash")
    OR (OLD."usedAt" IS NOT NULL AND NEW."usedAt" IS DISTINCT FROM OLD."usedAt")
    OR (OLD."replacedAt" IS NOT NULL AND NEW."replacedAt" IS DISTINCT FROM OLD."replacedAt") THEN
    RAISE EXCEPTION 'a recovery code is used or replaced once' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER recovery_code_once BEFORE UPDATE ON "RecoveryCode"
  FOR EACH ROW EXECUTE FUNCTION recovery_code_once();

-- The step of a code only grows: a code read over somebody's shoulder is worth nothing afterwards.
CREATE FUNCTION second_factor_steps() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."personId" IS DISTINCT FROM OLD."personId" OR NEW."secret" IS DISTINCT FROM OLD."secret"
    OR NEW."lastStep" < OLD."lastStep"
    OR (OLD."removedAt" IS NOT NULL AND NEW."removedAt" IS DISTINCT FROM OLD."removedAt") THEN
    RAISE EXCEPTION 'a second factor is confirmed, used and removed, never changed' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER second_factor_steps BEFORE UPDATE ON "SecondFactor"
  FOR EACH ROW EXECUTE FUNCTION second_factor_steps();
