"use client";
// The navigation stays: only the page failed.
import { PageError } from "@/components/layout/page-error";

type Props = { error: Error & { digest?: string }; reset: () => void };

export default function OfficeErrorPage({ error, reset }: Props) {
  return <PageError digest={error.digest} retry={reset} />;
}
