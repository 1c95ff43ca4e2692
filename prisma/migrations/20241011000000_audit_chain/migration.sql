-- Each event of the log names the one before it by its hash: one chain for each plan, one ("installation") for what
-- belongs to none. The database numbers and hashes, so that the application can neither skip a number nor choose one.
-- How the hash is made, to be checked without this database: docs/audit.md.
DO $$ BEGIN
  IF current_setting('server_encoding') <> 'UTF8' THEN
    RAISE EXCEPTION 'the log needs a database in UTF8, this one is in %', current_setting('server_encoding');
  END IF;
END $$;

-- The head of each chain: the number and hash of its last event. Many versions of few rows: kept on their page.
CREATE TABLE "AuditChain" (
    "chain" TEXT NOT NULL,
    "planId" UUID,
    "number" BIGINT NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "AuditChain_pkey" PRIMARY KEY ("chain")
) WITH (fillfactor = 10);
CREATE UNIQUE INDEX "AuditChain_planId_key" ON "AuditChain"("planId");
ALTER TABLE "AuditChain" ADD CONSTRAINT "AuditChain_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- From here the log is locked until the end: a version of the application that knows no chain waits, then writes
-- through the trigger below.
ALTER TABLE "AuditEvent"
    ADD COLUMN "chain" TEXT NOT NULL DEFAULT '',
    ADD COLUMN "chainNumber" BIGINT NOT NULL DEFAULT 0,
    ADD COLUMN "previousHash" TEXT NOT NULL DEFAULT '',
    ADD COLUMN "hash" TEXT NOT NULL DEFAULT '',
    ADD COLUMN "hashVersion" SMALLINT NOT NULL DEFAULT 1;

-- A value that may hold anything, so that no two lists of values read the same: its length in bytes, then itself.
CREATE FUNCTION audit_field(value text) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE WHEN value IS NULL THEN '-;' ELSE octet_length(value)::text || ':' || value || ';' END
$$;

CREATE FUNCTION audit_moment(value timestamptz) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT to_char(value AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')
$$;

-- Version 1: all fields of the event but the hash itself, in this order.
CREATE FUNCTION audit_hash_1(event "AuditEvent") RETURNS text LANGUAGE sql STABLE AS $$
  SELECT encode(sha256(convert_to(
    public.audit_field(event."hashVersion"::text) ||
    public.audit_field(event."chain") ||
    public.audit_field(event."chainNumber"::text) ||
    public.audit_field(event."previousHash") ||
    public.audit_field(event."id"::text) ||
    public.audit_field(public.audit_moment(event."at")) ||
    public.audit_field(public.audit_moment(event."businessAt")) ||
    public.audit_field(event."planId"::text) ||
    public.audit_field(event."action") ||
    public.audit_field(event."subjectType") ||
    public.audit_field(event."subjectId") ||
    public.audit_field(event."actorKind") ||
    public.audit_field(event."actorId"::text) ||
    public.audit_field(event."actorName") ||
    public.audit_field(event."actorRole") ||
    public.audit_field(event."actorUnit") ||
    public.audit_field(event."before"::text) ||
    public.audit_field(event."after"::text) ||
    public.audit_field(event."reason") ||
    public.audit_field(event."requestId") ||
    public.audit_field(event."address"),
  'UTF8')), 'hex')
$$;

-- What is in the log already, in the order it came.
ALTER TABLE "AuditEvent" DISABLE TRIGGER audit_event_append_only;
DO $$
DECLARE
  head "AuditChain";
  event "AuditEvent";
BEGIN
  FOR head IN
    SELECT DISTINCT COALESCE("planId"::text, 'installation'), "planId", 0::bigint, repeat('0', 64) FROM "AuditEvent"
  LOOP
    FOR event IN SELECT * FROM "AuditEvent" WHERE "planId" IS NOT DISTINCT FROM head."planId" ORDER BY "id" LOOP
      event."chain" := head."chain";
      event."chainNumber" := head."number" + 1;
      event."previousHash" := head."hash";
      event."hash" := audit_hash_1(event);
      UPDATE "AuditEvent"
         SET "chain" = event."chain", "chainNumber" = event."chainNumber",
             "previousHash" = event."previousHash", "hash" = event."hash"
       WHERE "id" = event."id";
      head."number" := event."chainNumber";
      head."hash" := event."hash";
    END LOOP;
    INSERT INTO "AuditChain" VALUES (head.*);
  END LOOP;
END $$;
ALTER TABLE "AuditEvent" ENABLE TRIGGER audit_event_append_only;
CREATE UNIQUE INDEX "AuditEvent_chain_chainNumber_key" ON "AuditEvent"("chain", "chainNumber");
CREATE INDEX "AuditEvent_requestId_idx" ON "AuditEvent"("requestId");

-- Runs with the owner's rights: the application's role may not touch the heads. The plan's row is locked before the
-- head, as the foreign key would after it: whoever holds that row and waits for the head would else never get it.
CREATE FUNCTION audit_event_chain() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  head public."AuditChain";
BEGIN
  NEW."chain" := COALESCE(NEW."planId"::text, 'installation');
  IF NEW."planId" IS NOT NULL THEN
    PERFORM FROM public."Plan" WHERE "id" = NEW."planId" FOR KEY SHARE;
  END IF;
  SELECT * INTO head FROM public."AuditChain" WHERE "chain" = NEW."chain" FOR NO KEY UPDATE;
  IF NOT FOUND THEN
    INSERT INTO public."AuditChain" VALUES (NEW."chain", NEW."planId", 0, repeat('0', 64)) ON CONFLICT DO NOTHING;
    SELECT * INTO STRICT head FROM public."AuditChain" WHERE "chain" = NEW."chain" FOR NO KEY UPDATE;
  END IF;
  -- Taken once it is this event's turn: within a chain time goes with the numbers, whatever the caller says.
  NEW."at" := clock_timestamp();
  NEW."hashVersion" := 1;
  NEW."chainNumber" := head."number" + 1;
  NEW."previousHash" := head."hash";
  NEW."hash" := public.audit_hash_1(NEW);
  UPDATE public."AuditChain" SET "number" = NEW."chainNumber", "hash" = NEW."hash" WHERE "chain" = NEW."chain";
  RETURN NEW;
END $$;
REVOKE EXECUTE ON FUNCTION audit_event_chain() FROM PUBLIC;
CREATE TRIGGER audit_event_chain BEFORE INSERT ON "AuditEvent"
  FOR EACH ROW EXECUTE FUNCTION audit_event_chain();

-- A head goes forward with its chain and never away.
CREATE TRIGGER audit_chain_kept BEFORE DELETE ON "AuditChain"
  FOR EACH ROW EXECUTE FUNCTION audit_event_append_only();
CREATE TRIGGER audit_chain_no_truncate BEFORE TRUNCATE ON "AuditChain"
  FOR EACH STATEMENT EXECUTE FUNCTION audit_event_append_only();
