-- The second fence. Whatever a query of the application forgets to ask for, the database gives it the rows of the
-- reader's plans alone, and drafts, returns, evidence and supervision to those they are for. What the reader may is said once in
-- lib/domain/permissions.ts; lib/data/as-actor.ts puts what follows from it into the transaction ("luoshi.*"), and the
-- policies below only compare. Outside such a transaction nothing is said, and nothing is seen.
-- What is fenced, what it costs and what it cannot do: docs/decisions/0018-second-fence.md.

-- ---- what the transaction says ----
-- In plpgsql, which the planner leaves as one call: a policy is planned with every query that reads its table.

CREATE FUNCTION luoshi_said(name text) RETURNS text LANGUAGE plpgsql STABLE PARALLEL SAFE AS $$
BEGIN
  RETURN coalesce(current_setting('luoshi.' || name, true), '');
END $$;

CREATE FUNCTION luoshi_is_known() RETURNS boolean LANGUAGE plpgsql STABLE PARALLEL SAFE AS $$
BEGIN
  RETURN public.luoshi_said('actor_kind') <> '';
END $$;

-- By right as lib/data/fence-settings.ts names it: {"draft": {"every": true, "plans": "id,id", "units": [...]}, ...}.
-- Null from the version of the application before this fence: then the plan decides alone, as it did.
CREATE FUNCTION luoshi_rights() RETURNS jsonb LANGUAGE plpgsql STABLE PARALLEL SAFE AS $$
BEGIN
  RETURN nullif(public.luoshi_said('rights'), '')::jsonb;
END $$;

CREATE FUNCTION luoshi_is_system() RETURNS boolean LANGUAGE plpgsql STABLE PARALLEL SAFE AS $$
BEGIN
  RETURN public.luoshi_said('actor_kind') = 'system' OR (public.luoshi_is_known() AND public.luoshi_rights() IS NULL);
END $$;

-- A permission that stands by itself, of an administrator's.
CREATE FUNCTION luoshi_holds(permission text) RETURNS boolean LANGUAGE plpgsql STABLE PARALLEL SAFE AS $$
BEGIN
  RETURN public.luoshi_is_system() OR coalesce(public.luoshi_rights() -> 'offices' ? permission, false);
END $$;

CREATE FUNCTION luoshi_has_office() RETURNS boolean LANGUAGE plpgsql STABLE PARALLEL SAFE AS $$
BEGIN
  RETURN public.luoshi_is_system() OR coalesce(jsonb_array_length(public.luoshi_rights() -> 'offices') > 0, false);
END $$;

CREATE FUNCTION luoshi_person() RETURNS uuid LANGUAGE plpgsql STABLE PARALLEL SAFE AS $$
BEGIN
  RETURN nullif(public.luoshi_said('person'), '')::uuid;
END $$;

CREATE FUNCTION luoshi_client() RETURNS uuid LANGUAGE plpgsql STABLE PARALLEL SAFE AS $$
BEGIN
  RETURN nullif(public.luoshi_said('client'), '')::uuid;
END $$;

-- "reckoning" and "telling": see withTask in lib/data/as-actor.ts.
CREATE FUNCTION luoshi_task() RETURNS text LANGUAGE plpgsql STABLE PARALLEL SAFE AS $$
BEGIN
  RETURN public.luoshi_said('task');
END $$;

CREATE FUNCTION luoshi_every_plan() RETURNS boolean LANGUAGE plpgsql STABLE PARALLEL SAFE AS $$
BEGIN
  RETURN public.luoshi_said('plans') = '*';
END $$;

-- ---- what must look behind the fence to say where it stands: with the owner's rights, asked once per query ----

-- The plans the reader may read.
CREATE FUNCTION luoshi_plan_ids() RETURNS uuid[]
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  plans text := public.luoshi_said('plans');
BEGIN
  IF plans = '*' THEN RETURN ARRAY(SELECT p."id" FROM public."Plan" p); END IF;
  RETURN coalesce(string_to_array(nullif(plans, ''), ',')::uuid[], '{}');
END $$;

-- Those on all of whose items the reader has this right.
CREATE FUNCTION luoshi_plan_ids("right" text) RETURNS uuid[]
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  rights jsonb := public.luoshi_rights();
  reach jsonb := rights -> "right";
BEGIN
  IF rights IS NULL THEN RETURN public.luoshi_plan_ids(); END IF;
  IF (reach ->> 'every')::boolean THEN RETURN ARRAY(SELECT p."id" FROM public."Plan" p); END IF;
  RETURN coalesce(string_to_array(nullif(reach ->> 'plans', ''), ',')::uuid[], '{}');
END $$;

-- The items on which the reader's units have this right: those they lead and, where the right goes that far, support.
CREATE FUNCTION luoshi_item_ids("right" text) RETURNS uuid[]
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  units jsonb := coalesce(public.luoshi_rights() -> "right" -> 'units', '[]');
BEGIN
  IF units = '[]' THEN RETURN '{}'; END IF;
  RETURN ARRAY(
    SELECT DISTINCT a."milestoneId"
      FROM jsonb_to_recordset(units) AS held(plan uuid, unit uuid, lead boolean)
      JOIN public."Assignment" a ON a."organisationId" = held.unit AND a."endedAt" IS NULL
        AND (NOT held.lead OR a."part" = 'lead')
      JOIN public."Milestone" m ON m."id" = a."milestoneId" AND (held.plan IS NULL OR m."planId" = held.plan)
  );
END $$;

-- The reader's units that have this right, and those they stand in for since a merger.
CREATE FUNCTION luoshi_unit_ids("right" text) RETURNS uuid[]
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  units jsonb := coalesce(public.luoshi_rights() -> "right" -> 'units', '[]');
BEGIN
  IF units = '[]' THEN RETURN '{}'; END IF;
  RETURN ARRAY(
    WITH RECURSIVE own AS (
      SELECT o."id", o."code"
        FROM jsonb_to_recordset(units) AS held(unit uuid)
        JOIN public."Organisation" o ON o."id" = held.unit
       UNION
      SELECT o."id", o."code" FROM own
        JOIN public."OrganisationVersion" v ON own."code" = ANY (v."successorCodes")
        JOIN public."Organisation" o ON o."id" = v."organisationId"
    )
    SELECT own."id" FROM own
  );
END $$;

-- Notices and instructions about an item of the reader's units.
CREATE FUNCTION luoshi_paper_ids("right" text) RETURNS uuid[]
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  items uuid[] := public.luoshi_item_ids("right");
BEGIN
  IF items = '{}' THEN RETURN '{}'; END IF;
  RETURN ARRAY(
    SELECT n."noticeId" FROM public."NoticeItem" n WHERE n."milestoneId" = ANY (items)
     UNION
    SELECT i."instructionId" FROM public."InstructionItem" i WHERE i."milestoneId" = ANY (items)
  );
END $$;

-- Did this file go with a report that was sent?
CREATE FUNCTION luoshi_was_sent(link uuid) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
BEGIN ATOMIC
  SELECT EXISTS (SELECT FROM "RoundEvidence" e WHERE e."linkId" = link);
END;

-- Bytes that are not put to anything yet: they are being kept in this very transaction.
CREATE FUNCTION luoshi_is_loose(hash text) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
BEGIN ATOMIC
  SELECT NOT EXISTS (SELECT FROM "EvidenceLink" l WHERE l."sha256" = hash)
     AND NOT EXISTS (SELECT FROM "ContributionFile" f WHERE f."sha256" = hash)
     AND NOT EXISTS (SELECT FROM "Attachment" t WHERE t."sha256" = hash)
     AND NOT EXISTS (SELECT FROM "PaperSignOff" s WHERE s."sha256" = hash);
END;

CREATE FUNCTION luoshi_uuid(value text) RETURNS uuid LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN CASE WHEN value ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' THEN value::uuid END;

-- The item a step in the log is about, where a step of its kind may be inside a unit.
CREATE FUNCTION luoshi_item_of(subject_type text, subject_id text) RETURNS uuid
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
BEGIN ATOMIC
  SELECT CASE subject_type
    WHEN 'Milestone' THEN luoshi_uuid(subject_id)
    WHEN 'ProgressReport' THEN
      (SELECT r."milestoneId" FROM "ProgressReport" r WHERE r."id" = luoshi_uuid(subject_id))
    WHEN 'Contribution' THEN
      (SELECT c."milestoneId" FROM "Contribution" c WHERE c."id" = luoshi_uuid(subject_id))
    WHEN 'DeadlineChange' THEN
      (SELECT d."milestoneId" FROM "DeadlineChange" d WHERE d."id" = luoshi_uuid(subject_id))
  END;
END;

-- Steps inside a unit (lib/data/timeline-actions.ts): what they log are the words of drafts.
CREATE FUNCTION luoshi_unit_steps() RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN ARRAY[
    'report.drafted', 'report.sent', 'report.withdrawn', 'report.returnedByHead',
    'evidence.attached', 'evidence.detached',
    'contribution.asked', 'contribution.saved', 'contribution.answered', 'contribution.fileAttached',
    'contribution.fileDetached',
    'deadline.returnedByHead', 'deadline.withdrawn'
  ];

-- Is there a quarter issued with what was known at the instant or later? Asked by whoever changes a plan's rights too,
-- who reads no issue.
CREATE FUNCTION luoshi_is_issued_after(plan uuid, moment timestamptz) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
BEGIN ATOMIC
  SELECT EXISTS (SELECT FROM "PeriodIssue" i WHERE i."planId" = plan AND i."knownBy" >= moment);
END;

-- Is there such a record on a plan of the reader's, behind the fence? Within a plan a refusal says whom to ask; what is
-- of another plan, or of nobody yet, is not there at all.
CREATE FUNCTION luoshi_hides(noun text, record uuid) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
BEGIN ATOMIC
  SELECT EXISTS (
    SELECT FROM (
      SELECT r."planId" FROM "ProgressReport" r WHERE noun = 'ProgressReport' AND r."id" = record
      UNION ALL
      SELECT r."planId" FROM "EvidenceLink" l JOIN "ProgressReport" r ON r."id" = l."reportId"
       WHERE noun = 'EvidenceLink' AND l."id" = record
      UNION ALL
      SELECT c."planId" FROM "ContributionFile" f JOIN "Contribution" c ON c."id" = f."contributionId"
       WHERE noun = 'ContributionFile' AND f."id" = record
      UNION ALL
      SELECT t."planId" FROM "Attachment" t WHERE noun = 'Attachment' AND t."id" = record
      UNION ALL
      SELECT n."planId" FROM "Notice" n
       WHERE n."id" = record AND (noun = 'NoticeDraft' OR (noun = 'Notice' AND n."issuedAt" IS NOT NULL))
      UNION ALL
      SELECT i."planId" FROM "Instruction" i WHERE noun = 'Instruction' AND i."id" = record
      UNION ALL
      SELECT r."planId" FROM "IndicatorReport" r WHERE noun = 'IndicatorReport' AND r."id" = record
    ) AS found
    WHERE found."planId" = ANY (luoshi_plan_ids())
  );
END;

-- ---- the words of the policies ----
-- Each part that depends on the transaction alone stands in a subselect: it is asked once per query, not once per row.

CREATE FUNCTION pg_temp.of_plan(plan text) RETURNS text LANGUAGE sql AS $$
  SELECT format('%s = ANY ((SELECT luoshi_plan_ids())::uuid[])', plan)
$$;

CREATE FUNCTION pg_temp.whole("right" text, plan text) RETURNS text LANGUAGE sql AS $$
  SELECT format('%2$s = ANY ((SELECT luoshi_plan_ids(%1$L))::uuid[])', "right", plan)
$$;

CREATE FUNCTION pg_temp.of_item("right" text, item text) RETURNS text LANGUAGE sql AS $$
  SELECT format('%2$s = ANY ((SELECT luoshi_item_ids(%1$L))::uuid[])', "right", item)
$$;

CREATE FUNCTION pg_temp.of_unit("right" text, unit text) RETURNS text LANGUAGE sql AS $$
  SELECT format('%2$s = ANY ((SELECT luoshi_unit_ids(%1$L))::uuid[])', "right", unit)
$$;

CREATE FUNCTION pg_temp.of_paper("right" text, paper text) RETURNS text LANGUAGE sql AS $$
  SELECT format('%2$s = ANY ((SELECT luoshi_paper_ids(%1$L))::uuid[])', "right", paper)
$$;

CREATE FUNCTION pg_temp.reads("right" text, plan text, item text) RETURNS text LANGUAGE sql AS $$
  SELECT format('(%s OR %s)', pg_temp.whole("right", plan), pg_temp.of_item("right", item))
$$;

CREATE FUNCTION pg_temp.parent(parent text, own text) RETURNS text LANGUAGE sql AS $$
  SELECT format('EXISTS (SELECT FROM %1$I parent WHERE parent."id" = %2$s)', parent, own)
$$;

CREATE PROCEDURE pg_temp.fence("table" text, condition text) LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', "table");
  EXECUTE format('CREATE POLICY fence ON %I USING (%s)', "table", condition);
END $$;

-- ---- everyone on the plan ----

DO $$
DECLARE
  fenced text;
BEGIN
  FOREACH fenced IN ARRAY ARRAY[
    'Area', 'Task', 'Measure', 'Milestone', 'Indicator', 'Forecast', 'Discrepancy', 'ThresholdProfile',
    'ReportingPeriod', 'PeriodIssue', 'DefinitionProposal', 'Charge', 'PaperSignOff', 'Consultation', 'DeadlineChange',
    'Amendment', 'ClosureDecision', 'Briefing'
  ] LOOP
    CALL pg_temp.fence(fenced, pg_temp.of_plan('"planId"'));
  END LOOP;
END $$;

-- An administrator gives rights, tokens and messages by the plan's name.
CALL pg_temp.fence('Plan', pg_temp.of_plan('"id"') || ' OR (SELECT luoshi_every_plan() OR luoshi_has_office())');

-- What belongs to a record of a plan is seen where the record is.
DO $$
DECLARE
  child record;
BEGIN
  FOR child IN SELECT * FROM (VALUES
    ('MilestoneVersion', 'milestoneId', 'Milestone'),
    ('MilestonePlace', 'milestoneId', 'Milestone'),
    ('Checkpoint', 'milestoneId', 'Milestone'),
    ('Assignment', 'milestoneId', 'Milestone'),
    ('Obligation', 'milestoneId', 'Milestone'),
    ('NoticeItem', 'milestoneId', 'Milestone'),
    ('InstructionItem', 'milestoneId', 'Milestone'),
    ('AmendmentItem', 'amendmentId', 'Amendment'),
    ('IndicatorVersion', 'indicatorId', 'Indicator'),
    ('IndicatorParameter', 'indicatorId', 'Indicator'),
    ('IndicatorReading', 'indicatorId', 'Indicator'),
    ('DiscrepancyRuling', 'discrepancyId', 'Discrepancy'),
    ('IssuedRecord', 'issueId', 'PeriodIssue'),
    ('ConsultationItem', 'consultationId', 'Consultation'),
    ('ConsultationAnswer', 'itemId', 'ConsultationItem')
  ) AS rows(own, key, parent) LOOP
    CALL pg_temp.fence(child.own, pg_temp.parent(child.parent, format('%I.%I', child.own, child.key)));
  END LOOP;
END $$;

-- ---- reports: drafts are the unit's, returns those concerned's ----

-- A report that was sent once has rounds, and facts hang on them: its row is everyone's. What was never sent is not.
-- A correction is read by those concerned from its first day: the commission may have proposed it. Whoever reads the
-- log reads the words of drafts in it, and what they belong to.
CALL pg_temp.fence('ProgressReport', format(
  $$%s AND ("round" > 0 OR "state" NOT IN ('draft', 'dropped') OR (SELECT luoshi_holds('audit.read')) OR %s OR ("supersedesId" IS NOT NULL AND %s))$$,
  pg_temp.of_plan('"planId"'), pg_temp.reads('draft', '"planId"', '"milestoneId"'),
  pg_temp.reads('problems', '"planId"', '"milestoneId"')));

-- Accepted, or signed and waiting, is a fact or about to be one. What was returned, taken back or is still with the
-- head is for those concerned; a status is reckoned from all rounds, whoever looks.
CALL pg_temp.fence('ReportRound', format(
  $$EXISTS (SELECT FROM "ProgressReport" report WHERE report."id" = "ReportRound"."reportId" AND (
      "ReportRound"."outcome" = 'accepted' OR ("ReportRound"."outcome" = 'pending' AND "ReportRound"."signedAt" IS NOT NULL)
      OR (SELECT luoshi_task()) = 'reckoning' OR %s))$$,
  pg_temp.reads('problems', 'report."planId"', 'report."milestoneId"')));

CALL pg_temp.fence('IndicatorReport', format(
  $$%s AND ("round" > 0 OR "state" NOT IN ('draft', 'dropped') OR (SELECT luoshi_holds('audit.read')) OR %s OR %s
      OR EXISTS (SELECT FROM "Indicator" i WHERE i."id" = "IndicatorReport"."indicatorId" AND %s)
      OR EXISTS (SELECT FROM "IndicatorVersion" v WHERE v."indicatorId" = "IndicatorReport"."indicatorId" AND %s))$$,
  pg_temp.of_plan('"planId"'), pg_temp.whole('draft', '"planId"'), pg_temp.of_unit('draft', '"organisationId"'),
  pg_temp.of_unit('draft', 'i."providerId"'), pg_temp.of_unit('draft', 'v."providerId"')));

CALL pg_temp.fence('IndicatorReportRound', format(
  $$EXISTS (SELECT FROM "IndicatorReport" report WHERE report."id" = "IndicatorReportRound"."reportId" AND (
      "IndicatorReportRound"."outcome" = 'accepted'
      OR ("IndicatorReportRound"."outcome" = 'pending' AND "IndicatorReportRound"."signedAt" IS NOT NULL)
      OR %s OR %s
      OR EXISTS (SELECT FROM "Indicator" i WHERE i."id" = report."indicatorId" AND %s)
      OR EXISTS (SELECT FROM "IndicatorVersion" v WHERE v."indicatorId" = report."indicatorId" AND %s)))$$,
  pg_temp.whole('problems', 'report."planId"'), pg_temp.of_unit('problems', 'report."organisationId"'),
  pg_temp.of_unit('problems', 'i."providerId"'), pg_temp.of_unit('problems', 'v."providerId"')));

CALL pg_temp.fence('Contribution', format(
  $$%s AND (%s OR (("state" <> 'drafting' OR (SELECT luoshi_holds('audit.read'))) AND %s))$$,
  pg_temp.of_plan('"planId"'), pg_temp.reads('draft', '"planId"', '"milestoneId"'),
  pg_temp.reads('problems', '"planId"', '"milestoneId"')));

-- ---- evidence ----

-- A draft's files are the unit's alone until they go with a round.
CALL pg_temp.fence('EvidenceLink', format(
  $$EXISTS (SELECT FROM "ProgressReport" report WHERE report."id" = "EvidenceLink"."reportId" AND (
      %s OR ((report."state" NOT IN ('draft', 'returned') OR report."supersedesId" IS NOT NULL
              OR luoshi_was_sent("EvidenceLink"."id")) AND %s)))$$,
  pg_temp.reads('draft', 'report."planId"', '"EvidenceLink"."milestoneId"'),
  pg_temp.reads('evidence', 'report."planId"', '"EvidenceLink"."milestoneId"')));

CALL pg_temp.fence('RoundEvidence', pg_temp.parent('EvidenceLink', '"RoundEvidence"."linkId"'));
CALL pg_temp.fence('ContributionFile', format(
  $$EXISTS (SELECT FROM "Contribution" part WHERE part."id" = "ContributionFile"."contributionId"
      AND (part."state" <> 'drafting' OR %s))$$,
  pg_temp.reads('draft', 'part."planId"', 'part."milestoneId"')));

-- ---- the chase ----

-- Without a number it was never said to anybody: the commission's alone.
CALL pg_temp.fence('Notice', format(
  $$%s AND (%s OR ("issuedAt" IS NOT NULL AND (%s OR %s OR %s)))$$,
  pg_temp.of_plan('"planId"'), pg_temp.whole('notices', '"planId"'), pg_temp.whole('supervision', '"planId"'),
  pg_temp.of_unit('supervision', '"organisationId"'), pg_temp.of_paper('supervision', '"id"')));

CALL pg_temp.fence('Instruction', format(
  $$%s AND (%s OR %s OR %s)$$,
  pg_temp.of_plan('"planId"'), pg_temp.whole('supervision', '"planId"'),
  pg_temp.of_unit('supervision', '"organisationId"'), pg_temp.of_paper('supervision', '"id"')));

CALL pg_temp.fence('Reply', format('%s OR %s', pg_temp.parent('Notice', '"Reply"."noticeId"'),
  pg_temp.parent('Instruction', '"Reply"."instructionId"')));

CALL pg_temp.fence('Reminder', format('%s AND (%s OR %s)', pg_temp.of_plan('"planId"'),
  pg_temp.reads('supervision', '"planId"', '"milestoneId"'), pg_temp.of_unit('supervision', '"organisationId"')));

CALL pg_temp.fence('Escalation', format('%s AND %s', pg_temp.of_plan('"planId"'),
  pg_temp.reads('supervision', '"planId"', '"milestoneId"')));

-- As reading in lib/domain/document/attachment.ts says.
CALL pg_temp.fence('Attachment', format(
  $$%s AND CASE "subjectType"
      WHEN 'amendment' THEN true
      WHEN 'closure' THEN %s
      WHEN 'notice' THEN %s
      WHEN 'instruction' THEN %s
      WHEN 'deadline' THEN EXISTS (SELECT FROM "DeadlineChange" asked
        WHERE asked."id" = "Attachment"."subjectId" AND (%s OR %s))
    END$$,
  pg_temp.of_plan('"planId"'), pg_temp.reads('evidence', '"planId"', '"subjectId"'),
  pg_temp.parent('Notice', '"Attachment"."subjectId"'), pg_temp.parent('Instruction', '"Attachment"."subjectId"'),
  pg_temp.reads('supervision', 'asked."planId"', 'asked."milestoneId"'),
  pg_temp.of_unit('supervision', 'asked."organisationId"')));

-- ---- the bytes: kept once, whoever brings them again; read through what they are put to ----

ALTER TABLE "EvidenceFile" ENABLE ROW LEVEL SECURITY;
CREATE POLICY keep ON "EvidenceFile" FOR INSERT WITH CHECK ((SELECT luoshi_is_known()));
-- Its size and type go with every name of it; a sheet's stands beside the signature.
CREATE POLICY read ON "EvidenceFile" FOR SELECT USING (
  EXISTS (SELECT FROM "EvidenceLink" link WHERE link."sha256" = "EvidenceFile"."sha256")
  OR EXISTS (SELECT FROM "Attachment" file WHERE file."sha256" = "EvidenceFile"."sha256")
  OR EXISTS (SELECT FROM "ContributionFile" file WHERE file."sha256" = "EvidenceFile"."sha256")
  OR EXISTS (SELECT FROM "PaperSignOff" sheet WHERE sheet."sha256" = "EvidenceFile"."sha256")
  OR ((SELECT luoshi_is_known()) AND luoshi_is_loose("EvidenceFile"."sha256"))
);

DO $$ BEGIN
  EXECUTE format($policy$
    ALTER TABLE "EvidenceChunk" ENABLE ROW LEVEL SECURITY;
    CREATE POLICY keep ON "EvidenceChunk" FOR INSERT WITH CHECK ((SELECT luoshi_is_known()));
    CREATE POLICY read ON "EvidenceChunk" FOR SELECT USING (
      EXISTS (SELECT FROM "EvidenceLink" link WHERE link."sha256" = "EvidenceChunk"."sha256")
      OR EXISTS (SELECT FROM "Attachment" file WHERE file."sha256" = "EvidenceChunk"."sha256")
      OR EXISTS (SELECT FROM "ContributionFile" file WHERE file."sha256" = "EvidenceChunk"."sha256")
      OR EXISTS (SELECT FROM "PaperSignOff" sheet WHERE sheet."sha256" = "EvidenceChunk"."sha256" AND (%s OR %s))
      OR ((SELECT luoshi_is_known()) AND luoshi_is_loose("EvidenceChunk"."sha256"))
    )$policy$,
    pg_temp.whole('evidence', 'sheet."planId"'), pg_temp.of_unit('evidence', 'sheet."organisationId"'));
END $$;

-- ---- people ----

-- Names stand beside everything that was done: everyone signed in reads them.
ALTER TABLE "Person" ENABLE ROW LEVEL SECURITY;
CREATE POLICY read ON "Person" FOR SELECT USING ((SELECT luoshi_is_known()));
CREATE POLICY make ON "Person" FOR INSERT WITH CHECK ((SELECT luoshi_holds('account.manage')));
CREATE POLICY change ON "Person" FOR UPDATE
  USING ("id" = (SELECT luoshi_person()) OR (SELECT luoshi_has_office()));

-- Rights are given by the security administrator alone; a head lets a deputy sign.
ALTER TABLE "Grant" ENABLE ROW LEVEL SECURITY;
CREATE POLICY read ON "Grant" FOR SELECT USING ((SELECT luoshi_is_known()));
DO $$
DECLARE
  giving text := format(
    '(SELECT luoshi_holds(''role.manage'')) OR ("role" = ''head'' AND "deputyForName" IS NOT NULL AND %s)',
    pg_temp.of_plan('"planId"'));
BEGIN
  EXECUTE format('CREATE POLICY give ON "Grant" FOR INSERT WITH CHECK (%s)', giving);
  EXECUTE format('CREATE POLICY change ON "Grant" FOR UPDATE USING (%s)', giving);
END $$;

CALL pg_temp.fence('ApiToken', $$(SELECT luoshi_holds('apiToken.manage')) OR "id" = (SELECT luoshi_client())$$);

-- ---- a reader's own ----

CALL pg_temp.fence('SavedFilter',
  '("personId" = (SELECT luoshi_person()) OR (SELECT luoshi_is_system())) AND ' || pg_temp.of_plan('"planId"'));
CALL pg_temp.fence('NotificationChoice',
  '"personId" = (SELECT luoshi_person()) OR (SELECT luoshi_is_system())');

ALTER TABLE "Notification" ENABLE ROW LEVEL SECURITY;
DO $$
DECLARE
  here text := '("planId" IS NULL OR (SELECT luoshi_has_office()) OR ' || pg_temp.of_plan('"planId"') || ')';
  own text := '"personId" = (SELECT luoshi_person()) OR (SELECT luoshi_is_system())';
BEGIN
  EXECUTE format('CREATE POLICY tell ON "Notification" FOR INSERT WITH CHECK ((SELECT luoshi_is_known()) AND %s)', here);
  EXECUTE format($policy$CREATE POLICY read ON "Notification" FOR SELECT
    USING (%s OR ((SELECT luoshi_task()) = 'telling' AND %s))$policy$, own, here);
  EXECUTE format($policy$CREATE POLICY change ON "Notification" FOR UPDATE
    USING (%s OR ((SELECT luoshi_task()) = 'telling' AND %s))$policy$, own, here);
END $$;

CALL pg_temp.fence('Delivery', $$(SELECT luoshi_holds('notification.manage'))$$);
CALL pg_temp.fence('DeliveredNotification', pg_temp.parent('Delivery', '"DeliveredNotification"."deliveryId"'));

-- ---- the log ----

ALTER TABLE "AuditEvent" ENABLE ROW LEVEL SECURITY;
DO $$
DECLARE
  here text := '("planId" IS NOT NULL AND ' || pg_temp.of_plan('"planId"') || ')';
BEGIN
  EXECUTE format($policy$CREATE POLICY note ON "AuditEvent" FOR INSERT WITH CHECK (
    (SELECT luoshi_is_known()) AND ("planId" IS NULL OR (SELECT luoshi_has_office()) OR %s))$policy$, here);
  -- The auditor's whole; of one's own account what happened to it; of a plan the trails its pages print, and of those
  -- what goes on inside a unit for that unit alone. Who opened which file is the auditor's.
  EXECUTE format($policy$CREATE POLICY read ON "AuditEvent" FOR SELECT USING (
    (SELECT luoshi_holds('audit.read'))
    OR ("planId" IS NULL AND ("actorId" = (SELECT luoshi_person())
         OR ("subjectType" = 'Person' AND "subjectId" = (SELECT luoshi_said('person')))))
    OR (%s AND "subjectType" <> 'EvidenceFile' AND (
         "action" <> ALL ((SELECT luoshi_unit_steps())::text[])
         OR luoshi_item_of("subjectType", "subjectId") = ANY ((SELECT luoshi_item_ids('draft'))::uuid[])
         OR ("subjectType" = 'IndicatorReport' AND EXISTS (SELECT FROM "IndicatorReport" report
               WHERE report."id" = luoshi_uuid("AuditEvent"."subjectId") AND %s)))))$policy$,
    here, pg_temp.of_unit('draft', 'report."organisationId"'));
END $$;
