/** Tables whose rows are never changed or deleted: by trigger, and the app role has no right to. */
export const APPEND_ONLY: readonly string[] = ['trail', 'seals', 'versions', 'decisions', 'decision_versions'];
