// Every link of the product. Pages are read from the database as they are asked for: fetching those behind all the
// links of a list ahead would be a hundred reads for one, and old by the time it is opened.
import NextLink from "next/link";
import type { ComponentProps } from "react";

export function Link(props: ComponentProps<typeof NextLink>) {
  return <NextLink prefetch={false} {...props} />;
}
