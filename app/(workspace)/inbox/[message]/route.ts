// Opens what a message is about. It is read then, also when the link came by mail.
import { redirect } from "next/navigation";
import { openMessageLink } from "@/lib/actions/notifications";

type Props = { params: Promise<{ message: string }> };

export async function GET(_request: Request, { params }: Props) {
  redirect(await openMessageLink((await params).message));
}
