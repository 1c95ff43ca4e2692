// Every link of the product: the browser's own, followed without a new page by one listener for all (link-router.tsx).
// A page has hundreds of them, and a component in the browser for each would cost more than everything else on it.
import type { ComponentProps } from "react";

type LinkProps = Omit<ComponentProps<"a">, "href"> & {
  href: string;
  /** Instead of this page in the history. */
  replace?: boolean | undefined;
  /** false: the page stays where it is scrolled to. */
  scroll?: boolean | undefined;
};

export function Link({ href, replace = false, scroll = true, children, ...rest }: LinkProps) {
  return (
    <a
      href={href}
      data-go={replace ? "replace" : "push"}
      {...(scroll ? {} : { "data-stay": "" })}
      {...rest}
    >
      {children}
    </a>
  );
}
