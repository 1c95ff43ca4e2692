"use client";
import { PageError } from "@/components/layout/page-error";

type Props = { error: Error & { digest?: string }; reset: () => void };

export default function ErrorPage({ error, reset }: Props) {
  return (
    <main id="main">
      <PageError digest={error.digest} retry={reset} />
    </main>
  );
}
