// A reader's choices of appearance, kept in the browser and read by the root layout.
export const THEME_COOKIE = "luoshi-theme";
export const themes = ["system", "light", "dark"] as const;
export type Theme = (typeof themes)[number];

export const TEXT_COOKIE = "luoshi-text";
export const textSizes = ["normal", "large", "largest"] as const;
export type TextSize = (typeof textSizes)[number];

/** Shortcuts of one letter or sign can be turned off (WCAG 2.1.4): speech input and stray keys set them off. */
export const KEYS_COOKIE = "luoshi-keys";
export const keyChoices = ["on", "off"] as const;
