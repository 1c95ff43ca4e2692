"use client";
// Inside the plan the navigation stays: only the page failed.
import { PageError } from "@/components/layout/page-error";

type Props = { error: Error & { digest?: string }; reset: () => void };

export default function PlanErrorPage({ error, reset }: Props) {
  return <PageError digest={error.digest} retry={reset} />;
}
