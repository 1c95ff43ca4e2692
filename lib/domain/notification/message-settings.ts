// How messages leave this installation: one versioned set, kept by the system administrator.
import { z } from "zod";
import type { FieldFault } from "../errors";
import { isTimeOfDay } from "./daily";
import { gatewayFaults, gatewayTemplate } from "./gateway-template";

export const MESSAGE_SETTING = "messages";

export const messageSettings = z.object({
  /** "HH:MM" of a working day, business time. */
  digestAt: z.string(),
  /** null: there is no gateway. */
  gateway: gatewayTemplate.nullable(),
});
export type MessageSettings = z.infer<typeof messageSettings>;

/** What holds until somebody sets it otherwise. */
export const shippedSettings: MessageSettings = { digestAt: "08:30", gateway: null };

export function settingFaults({ digestAt, gateway }: MessageSettings): FieldFault[] {
  return [
    ...(isTimeOfDay(digestAt) ? [] : [{ field: "digestAt", code: "notTime" }]),
    ...(gateway ? gatewayFaults(gateway) : []),
  ];
}
