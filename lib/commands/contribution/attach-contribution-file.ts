// A file of a supporting unit, under the same checks as every file.
import type { Actor } from "@/lib/domain/actor";
import type { Clock } from "@/lib/domain/clock";
import { insertContributionFile } from "@/lib/data/contribution-files";
import { findContribution, insertContribution } from "@/lib/data/contributions";
import { keepFile } from "@/lib/data/evidence";
import { recordChange } from "@/lib/data/record-change";
import { checkFile } from "../evidence/check-file";
import { authorOf } from "../report/author";
import { getUnitPlace, placeWords, type UnitInput } from "./place";

type AttachInput = UnitInput & { fileName: string; bytes: Uint8Array };

/** Throws as getUnitPlace and checkFile. A file alone begins the unit's row. */
export async function attachContributionFile(
  actor: Actor,
  input: AttachInput,
  clock: Clock,
): Promise<{ fileId: string }> {
  const at = clock();
  const file = await checkFile(input);
  return recordChange(actor, at, async (tx) => {
    const place = await getUnitPlace(tx, actor, input);
    const { milestoneId, planId, period } = place;
    const author = authorOf(actor);
    const key = { milestoneId, periodId: period.id };
    const { id } =
      (await findContribution(tx, { ...key, organisation: input.organisation })) ??
      (await insertContribution(tx, {
        ...key,
        planId,
        organisationId: place.unit.id,
        updatedAt: at,
        updatedByName: author.name,
      }));
    await keepFile(tx, { ...file, at });
    const { fileName, sha256, bytes, mediaType } = file;
    const fileId = await insertContributionFile(tx, {
      contributionId: id,
      sha256,
      fileName,
      author,
      at,
    });
    return {
      result: { fileId },
      audit: [
        {
          action: "contribution.fileAttached",
          planId,
          subjectType: "Contribution",
          subjectId: id,
          after: {
            ...placeWords(place, input.organisation),
            fileId,
            fileName,
            sha256,
            bytes: bytes.length,
            mediaType,
          },
        },
      ],
    };
  });
}
