"use client";
// Opens the browser's own print dialog. Without script its menu does the same.
import { Button } from "./button";

export function PrintButton({ label, primary = false }: { label: string; primary?: boolean }) {
  const look = primary ? ({ variant: "primary" } as const) : ({ size: "sm" } as const);
  return (
    <Button {...look} className="no-print" onClick={() => window.print()}>
      {label}
    </Button>
  );
}
