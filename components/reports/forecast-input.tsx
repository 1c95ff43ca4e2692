"use client";
// The day it is expected, with how far that moved since last time.
import { useState } from "react";
import { useEntryField } from "@/components/milestones/kinds";
import { TextInput } from "@/components/ui/text-input";
import { fill } from "./fill";

type ForecastInputProps = {
  label: string;
  last: string | null;
  dueOn: string;
  words: { later: string; earlier: string; same: string; pastDue: string };
};

const DAY_MS = 86_400_000;
const daysFrom = (from: string, to: string) =>
  Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);

export function ForecastInput({ label, last, dueOn, words }: ForecastInputProps) {
  const field = useEntryField("forecastOn");
  const [day, setDay] = useState(field.value);
  const late = day === "" ? 0 : daysFrom(dueOn, day);
  const moved = moveWords(last, day, words);
  return (
    <TextInput
      id={field.id}
      name="forecastOn"
      type="date"
      label={label}
      note={field.note}
      error={field.error}
      defaultValue={field.value}
      onInput={(event) => setDay(event.currentTarget.value)}
      hint={
        [moved, late > 0 ? fill(words.pastDue, { days: late }) : ""].filter(Boolean).join(" · ") ||
        undefined
      }
    />
  );
}

function moveWords(last: string | null, day: string, words: ForecastInputProps["words"]): string {
  if (last === null || day === "") return "";
  const days = daysFrom(last, day);
  if (days === 0) return words.same;
  return fill(days > 0 ? words.later : words.earlier, { days: Math.abs(days) });
}
