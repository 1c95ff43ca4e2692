"use client";
// Sends the form it stands in; while it is under way it says so and cannot be pressed again.
import type { ComponentProps } from "react";
import { useFormStatus } from "react-dom";
import { Button } from "./button";
import { SentKey } from "./sent-key";

type SubmitButtonProps = Omit<ComponentProps<typeof Button>, "type"> & { pendingLabel?: string };

export function SubmitButton({ pendingLabel, children, disabled, ...rest }: SubmitButtonProps) {
  const { pending } = useFormStatus();
  return (
    <>
      <SentKey />
      <Button type="submit" aria-busy={pending} disabled={disabled === true || pending} {...rest}>
        {pending && pendingLabel ? pendingLabel : children}
      </Button>
    </>
  );
}
