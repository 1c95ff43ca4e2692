// A plan's file becomes records. A draft follows its file; a plan in force is changed by procedure alone.
import type { Actor } from "@/lib/domain/actor";
import { toLocalDate } from "@/lib/domain/calendar";
import type { Clock } from "@/lib/domain/clock";
import { DomainError } from "@/lib/domain/errors";
import { defaultProfile } from "@/lib/domain/milestone/default-profile";
import { findFrozenChanges, type FrozenChange } from "@/lib/domain/plan/plan-changes";
import type { PlanFile } from "@/lib/domain/plan/plan-file";
import { countRecords, type PlanCounts, toMilestoneRecords } from "@/lib/domain/plan/plan-records";
import { isSame } from "@/lib/domain/plan/same";
import { asActor } from "@/lib/data/as-actor";
import { readMilestoneRecords, type StoredMilestone } from "@/lib/data/milestone-records";
import { upsertOrganisations, upsertPlaces } from "@/lib/data/organisations";
import {
  ensureProfile,
  findPlanHead,
  type LoadedPlan,
  readIndicatorTerms,
  savePlanHead,
  toTerms,
} from "@/lib/data/plan-records";
import { readRuledDiscrepancies } from "@/lib/data/rulings";
import { recordChange, type AuditedTx } from "@/lib/data/record-change";
import { mustBeAllowed } from "@/lib/data/scope";
import { saveContent } from "./save-content";

export type LoadPlanInput = {
  /** Already checked by checkPlanFile. */
  file: PlanFile;
  /** SHA-256 of the file, hex. */
  sourceHash: string;
};
export type LoadPlanResult = { outcome: "created" | "updated" | "unchanged"; counts: PlanCounts };

// The shipped profile holds from before any plan we can think of (product.md 4, default thresholds).
const PROFILE_FROM = "2000-01-01";
const PROFILE_SOURCE = "product.md 4";

/**
 * Loads the file, or says that it is loaded already. Throws notAllowed, planFrozen {params: record, field, needs,
 * changes; fields} when it would change what is fixed, or conflict when somebody loads or starts it meanwhile.
 */
export async function loadPlan(
  actor: Actor,
  input: LoadPlanInput,
  clock: Clock,
): Promise<LoadPlanResult> {
  const { file, sourceHash } = input;
  const { code } = file.plan;
  mustBeAllowed(actor, "plan.load", { plan: code });
  const counts = countRecords(file);
  const loaded = await asActor(actor, (tx) => findPlanHead(tx, code));
  if (loaded?.sourceHash === sourceHash) return { outcome: "unchanged", counts };

  const at = clock();
  const outcome = await recordChange(
    actor,
    at,
    async (tx) => {
      const known = await findPlanHead(tx, code);
      const planId = await load(tx, { file, sourceHash, known, at });
      const action = known ? ("plan.updated" as const) : ("plan.loaded" as const);
      return {
        result: known ? ("updated" as const) : ("created" as const),
        audit: [
          {
            action,
            planId,
            subjectType: "Plan",
            subjectId: planId,
            before: known && { sourceHash: known.sourceHash },
            after: { code, sourceHash, counts },
          },
        ],
      };
    },
    { timeoutSeconds: 60 },
  );
  return { outcome, counts };
}

type Load = { file: PlanFile; sourceHash: string; known: LoadedPlan | null; at: Date };

async function load(tx: AuditedTx, { file, sourceHash, known, at }: Load): Promise<string> {
  const milestones = known ? await readMilestoneRecords(tx, known.id) : [];
  if (known) await assertUnfrozen(tx, file, known, milestones);
  const { startsOn } = file.plan;
  const dates = { firstOn: startsOn, today: toLocalDate(at), acceptedAt: at };
  const places = await upsertPlaces(tx, file.places.map(toSorted), dates);
  const units = file.organisations.map((row) => ({ ...toSorted(row), place: row.place ?? null }));
  const organisations = await upsertOrganisations(tx, units, places, dates);
  const planId = await savePlanHead(tx, file, known, { places, sourceHash });
  await saveContent(tx, { file, planId, places, organisations, milestones, at });
  await ensureProfile(tx, planId, defaultProfile, {
    effectiveOn: PROFILE_FROM,
    acceptedAt: at,
    source: PROFILE_SOURCE,
  });
  return planId;
}

function toSorted<Row extends { order: number }>({ order, ...row }: Row) {
  return { ...row, sortOrder: order };
}

async function assertUnfrozen(
  tx: AuditedTx,
  file: PlanFile,
  known: LoadedPlan,
  milestones: readonly StoredMilestone[],
): Promise<void> {
  const wanted = toMilestoneRecords(file);
  const changes =
    known.status === "draft"
      ? changedUnderConfirmation(milestones, wanted)
      : findFrozenChanges(
          {
            plan: toTerms(known),
            milestones,
            indicators: await readIndicatorTerms(tx, known.id),
          },
          {
            plan: toPlanTerms(file),
            milestones: wanted,
            indicators: file.indicators.map(({ code, unit, evaluation, base, targets }) => ({
              code,
              unit,
              evaluation,
              base,
              targets,
            })),
          },
        );
  const ruled = known.status === "draft" ? [] : await changedUnderRulings(tx, known.id, file);
  if (changes.length + ruled.length > 0) throw frozen([...changes, ...ruled]);
}

/** The numbers a ruling chose between make figures: under it they are not exchanged. */
async function changedUnderRulings(
  tx: AuditedTx,
  planId: string,
  file: PlanFile,
): Promise<FrozenChange[]> {
  const wanted = new Map(file.discrepancies.map((row) => [row.code, row.readings ?? []]));
  return (await readRuledDiscrepancies(tx, planId))
    .filter(({ rulings }) => rulings.length > 0)
    .filter(({ code, readings }) => !isSame(readings, wanted.get(code) ?? []))
    .map(({ code }) => ({ record: code, field: "readings", needs: "erratum" as const }));
}

/** In a draft too, a target on which the commission has confirmed a list or criteria does not move under it. */
function changedUnderConfirmation(
  known: readonly StoredMilestone[],
  wanted: ReturnType<typeof toMilestoneRecords>,
): FrozenChange[] {
  const confirmed = new Map(
    known.flatMap((each) => (each.laterVersions.length > 0 ? [[each.code, each]] : [])),
  );
  return wanted.flatMap(({ code, definition }) => {
    const before = confirmed.get(code)?.definition.target;
    if (!before || isSame(before, definition.target)) return [];
    return [{ record: code, field: "target", needs: "erratum" as const }];
  });
}

function toPlanTerms({ plan }: PlanFile) {
  const { code, titleZh, titleEn, baseYear, startsOn, endsOn } = plan;
  return { code, titleZh, titleEn, baseYear, startsOn, endsOn };
}

function frozen(changes: readonly FrozenChange[]): DomainError {
  const [first] = changes;
  return new DomainError("planFrozen", {
    params: { ...first, changes: changes.length },
    fields: changes.map(({ record, field, needs }) => ({
      field: `${record}.${field}`,
      code: needs === "amendment" ? "needsAmendment" : "needsErratum",
      params: { record, field },
    })),
  });
}
