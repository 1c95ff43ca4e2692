"use client";
// What cannot be shown over the page is asked for once more as a page of its own, which says what is wrong if it still is.
import { useEffect } from "react";

export default function PanelError() {
  useEffect(() => window.location.reload(), []);
  return null;
}
