-- Tokens with which other systems read. Only the hash of a token is kept.

-- CreateTable
CREATE TABLE "ApiToken" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "name" TEXT NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "planId" UUID,
    "createdById" UUID,
    "createdByName" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "revokedAt" TIMESTAMPTZ(3),
    "lastUsedOn" DATE,

    CONSTRAINT "ApiToken_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "ApiToken_tokenHash_key" ON "ApiToken"("tokenHash");

-- CreateIndex
CREATE INDEX "ApiToken_planId_idx" ON "ApiToken"("planId");

-- AddForeignKey
ALTER TABLE "ApiToken" ADD CONSTRAINT "ApiToken_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "ApiToken" ADD CONSTRAINT "ApiToken_hash" CHECK ("tokenHash" ~ '^[0-9a-f]{64}$');
ALTER TABLE "ApiToken" ADD CONSTRAINT "ApiToken_dates" CHECK ("createdAt" < "expiresAt");

-- A token keeps its hash, its scope and its end; revoked once, it stays revoked.
CREATE FUNCTION api_token_frozen() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW."tokenHash", NEW."createdAt", NEW."expiresAt") IS DISTINCT FROM (OLD."tokenHash", OLD."createdAt", OLD."expiresAt")
    OR NEW."planId" IS DISTINCT FROM OLD."planId"
    OR (OLD."revokedAt" IS NOT NULL AND NEW."revokedAt" IS DISTINCT FROM OLD."revokedAt") THEN
    RAISE EXCEPTION 'a token is not changed, only revoked' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER api_token_frozen BEFORE UPDATE ON "ApiToken"
  FOR EACH ROW EXECUTE FUNCTION api_token_frozen();
