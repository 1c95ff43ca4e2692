"use client";
// Opens the browser's own print dialog. Without script the page prints as any other.
import { Button } from "./button";

export function PrintButton({ label }: { label: string }) {
  return (
    <Button size="sm" className="no-print" onClick={() => window.print()}>
      {label}
    </Button>
  );
}
