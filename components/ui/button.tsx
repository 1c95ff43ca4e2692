// Buttons and links that look like one. Words lead; an icon may stand before them.
import { Link } from "./link";
import type { ComponentProps } from "react";
import { buttonClass, type ButtonLook } from "./button-class";

export { buttonClass, type ButtonSize, type ButtonVariant } from "./button-class";

export function Button({
  variant,
  size,
  className,
  type = "button",
  ...rest
}: ButtonLook & ComponentProps<"button">) {
  return <button type={type} className={buttonClass({ variant, size }, className)} {...rest} />;
}

export function ButtonLink({
  variant,
  size,
  className,
  ...rest
}: ButtonLook & ComponentProps<typeof Link>) {
  return <Link className={buttonClass({ variant, size }, className)} {...rest} />;
}
