/** Codes that a verb may refuse with. Texts live in messages/<locale>/errors.json under the same code. */
export const ERROR_CODES = [
  'not_found', 'forbidden', 'illegal_transition', 'stale', 'conflict', 'frozen', 'window_closed', 'blocked_by_findings',
  'own_work', 'opinion_required', 'explanation_missing', 'nothing_returned', 'still_to_mend', 'already_opened', 'invalid_input',
  'too_long', 'unknown_field', 'not_in_frame', 'duplicate', 'weak_password', 'wrong_password', 'password_reused', 'role_conflict',
  'last_holder', 'source_missing', 'grade_forbids', 'not_ready', 'exempt', 'reason_required', 'locked_out', 'must_change_password',
  'too_many', 'unsupported_file', 'signed_out', 'other_person', 'offline', 'database_away', 'unexpected',
] as const;
export type ErrorCode = (typeof ERROR_CODES)[number];
export type ErrorParams = Record<string, string | number | boolean | null>;

/** The one error of the house: expected, has a stable code, never a text. */
export class DomainError extends Error {
  readonly code: ErrorCode;
  readonly params: ErrorParams;
  constructor(code: ErrorCode, params: ErrorParams = {}, options?: ErrorOptions) {
    super(code, options);
    this.name = 'DomainError';
    this.code = code;
    this.params = params;
  }
}
