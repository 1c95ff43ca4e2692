"use client";
// Follows the links of link.tsx without loading a new page. Nothing is fetched ahead: pages are read from the database as
// they are asked for, and would be old by the time they are opened. So a page may take a moment, and the line that
// globals.css draws for `data-leaving` says that it is on its way.
import { useRouter } from "next/navigation";
import { useEffect, useTransition } from "react";

/** Where a click leads to when the page itself follows it; a new tab, a download, another site are the browser's. */
function linkOf(event: MouseEvent): Element | null {
  const asks = event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey;
  if (event.defaultPrevented || asks || event.altKey) return null;
  const link = event.target instanceof Element ? event.target.closest("a[data-go]") : null;
  if (!link || link.hasAttribute("download") || link.hasAttribute("target")) return null;
  return new URL(link.getAttribute("href") ?? "", location.href).origin === location.origin
    ? link
    : null;
}

export function LinkRouter() {
  const router = useRouter();
  const [leaving, start] = useTransition();
  useEffect(() => {
    const onClick = (event: MouseEvent) => {
      const link = linkOf(event);
      if (!link) return;
      event.preventDefault();
      const href = link.getAttribute("href") ?? "";
      const how = { scroll: !link.hasAttribute("data-stay") };
      start(() => {
        if (link.getAttribute("data-go") === "replace") router.replace(href, how);
        else router.push(href, how);
      });
    };
    // On the window: after whatever a link does of its own.
    window.addEventListener("click", onClick);
    // From here on links, keys and forms are the page's; before, they are the browser's.
    document.documentElement.setAttribute("data-live", "");
    return () => window.removeEventListener("click", onClick);
  }, [router]);
  useEffect(() => {
    document.documentElement.toggleAttribute("data-leaving", leaving);
  }, [leaving]);
  return null;
}
