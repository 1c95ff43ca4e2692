// What a server, a network or a disk refuses carries a code and says what is wrong in one line: no stack for that.
import { PlainFailure } from "../lib/steps.mjs";

export async function inPlainWords(work) {
  try {
    return await work();
  } catch (error) {
    if (error instanceof PlainFailure || !error?.code) throw error;
    throw new PlainFailure(`It could not be done: ${error.message || error.code}`, {
      cause: error,
    });
  }
}
