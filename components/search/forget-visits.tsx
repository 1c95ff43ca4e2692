"use client";
// Stands where signing out ends: what this browser kept of anybody's reading is gone.
import { useEffect } from "react";
import { forgetVisits } from "./recent";

export function ForgetVisits() {
  useEffect(forgetVisits, []);
  return null;
}
