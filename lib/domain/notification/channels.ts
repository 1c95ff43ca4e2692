// By which ways a message leaves the inbox, and what a person wants of each.
export const channels = ["mail", "gateway"] as const;
export type Channel = (typeof channels)[number];

/** digest: one a day, urgent ones at once; urgentOnly: nothing else; off: the inbox alone. */
export const modes = ["digest", "urgentOnly", "off"] as const;
export type Mode = (typeof modes)[number];

/** What holds for a person on a channel: nothing without an address, the digest where nothing was chosen. */
export function modeOf(chosen: string | null | undefined, address: string): Mode {
  if (address === "") return "off";
  return modes.find((mode) => mode === chosen) ?? "digest";
}

/** Does the message go out on its own (urgent), in the daily digest, or not at all? */
export function takes(mode: Mode, delivery: "urgent" | "digest"): boolean {
  return delivery === "urgent" ? mode !== "off" : mode === "digest";
}
