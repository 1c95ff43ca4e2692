/** Named by every explained figure, export and snapshot: raised when a rule of assess or rollUp changes its results. */
export const rulesVersion = "2";
