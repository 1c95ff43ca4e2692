// A paper out for the person of this session, as DOCX or PDF: the command composes and logs it, this only sends it.
import type { UserActor } from "@/lib/domain/actor";
import type { Paper } from "@/lib/domain/document/paper";
import type { SignedSheet } from "@/lib/domain/document/sheet";
import { DomainError } from "@/lib/domain/errors";
import { attachmentHeader } from "@/lib/domain/export/file-name";
import { toPaperDocx } from "@/lib/platform/paper-docx";
import { toPaperPdf } from "@/lib/platform/paper-pdf";
import { findActor } from "@/lib/session/session";
import type { Locale } from "@/messages";
import { getLocale } from "@/messages/server";
import { refuse } from "@/app/api/v1/refuse";

const formats = {
  docx: {
    render: toPaperDocx,
    type: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  },
  pdf: { render: toPaperPdf, type: "application/pdf" },
} as const;
type Format = keyof typeof formats;

type Ask = { actor: UserActor; locale: Locale; format: Format };

/** `?format=docx` or pdf; without one pdf. */
export async function sendPaper(
  request: Request,
  compose: (ask: Ask) => Promise<{ fileName: string; paper: Paper | SignedSheet }>,
): Promise<Response> {
  try {
    const actor = await findActor();
    if (!actor) throw new DomainError("notSignedIn");
    const asked = new URL(request.url).searchParams.get("format") ?? "pdf";
    if (asked !== "docx" && asked !== "pdf") throw new DomainError("notFound");
    const { fileName, paper } = await compose({ actor, locale: await getLocale(), format: asked });
    const { render, type } = formats[asked];
    return new Response(await render(paper), {
      headers: {
        "Content-Type": type,
        "Content-Disposition": attachmentHeader(fileName),
        "Cache-Control": "private, no-store",
        "X-Content-Type-Options": "nosniff",
      },
    });
  } catch (error) {
    return refuse(request, error);
  }
}
