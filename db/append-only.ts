/** Tables of which the application may only read and add rows: its role gets no UPDATE or DELETE on them. */
export const APPEND_ONLY: readonly string[] = ['trail', 'seals', 'versions', 'decisions', 'decision_versions'];
