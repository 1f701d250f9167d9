/** Why a typed text could not be read; texts in messages/<locale>/values.json under the same code. */
export const READ_PROBLEMS = [
  'unreadable', 'letter_in_number', 'several_numbers', 'thousands_marks', 'negative', 'too_large', 'too_many_decimals', 'not_whole',
  'wrong_unit', 'not_a_date', 'not_a_month', 'not_yes_or_no',
] as const;
export type ReadProblem = (typeof READ_PROBLEMS)[number];
