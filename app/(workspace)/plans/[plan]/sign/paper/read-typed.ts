// What a form without script held when it was refused, from the address it came back to. Anything else is left out.
import { z } from "zod";
import { errorCodes } from "@/lib/domain/errors";

const params = z.record(z.string(), z.union([z.string(), z.number()]));
const refusedInput = z.object({
  ok: z.literal(false),
  code: z.enum(errorCodes),
  fields: z.array(
    z
      .object({ field: z.string(), code: z.string(), params: params.optional() })
      .transform(({ params: held, ...fault }) => (held ? { ...fault, params: held } : fault)),
  ),
  params,
});

export function readTyped(query: Readonly<Record<string, string>>) {
  const typed = {
    sheet: query["sheet"],
    signer: query["signer"],
    signerPost: query["signerPost"],
    signedOn: query["signedOn"],
  };
  return { typed, refused: parse(query["refused"]) };
}

function parse(text: string | undefined) {
  if (text === undefined) return null;
  try {
    return refusedInput.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}
