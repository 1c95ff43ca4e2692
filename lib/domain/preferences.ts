// A reader's choices of appearance, kept in the browser and read by the root layout.
export const THEME_COOKIE = "luoshi-theme";
export const themes = ["system", "light", "dark"] as const;
export type Theme = (typeof themes)[number];

export const TEXT_COOKIE = "luoshi-text";
export const textSizes = ["normal", "large"] as const;
export type TextSize = (typeof textSizes)[number];
