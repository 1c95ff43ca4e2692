// The scan of a sheet passes what every file must pass, and must be a whole document or picture.
import { DomainError } from "@/lib/domain/errors";
import { isScan, isWhole, scanEndings } from "@/lib/domain/signoff/scan";
import { type CheckedFile, checkFile } from "../evidence/check-file";

/** Throws fileEmpty, fileTooBig {limit}, fileType {accepted} or invalid {fields: file, cutOff}. */
export async function checkScan(file: {
  fileName: string;
  bytes: Uint8Array;
}): Promise<CheckedFile> {
  const checked = await checkFile(file).catch((error: unknown) => {
    const isType = error instanceof DomainError && error.code === "fileType";
    throw isType ? wrongType() : error;
  });
  if (!isScan(checked.fileName, checked.mediaType)) throw wrongType();
  if (!isWhole(checked.mediaType, checked.bytes)) throw cutOff();
  return checked;
}

function wrongType(): DomainError {
  return new DomainError("fileType", { params: { accepted: scanEndings.join(" ") } });
}

/** What came is not the whole file: the line broke, or it was cut off before it was sent. */
export function cutOff(): DomainError {
  return new DomainError("invalid", { fields: [{ field: "file", code: "cutOff" }] });
}
