"use client";
// What a row of the list tells the desk around it; null where a form stands alone.
import { createContext, useContext } from "react";

export type Desk = {
  confirmed: (done: { reportId: string; title: string }) => void;
  takenBack: (done: { title: string }) => void;
};

export const DeskContext = createContext<Desk | null>(null);

export function useWorkDesk(): Desk | null {
  return useContext(DeskContext);
}
