/** The CJK Radicals Supplement has no NFKC mapping: an explicit map (domain.md 0.2; the seven of the seed and their common fellows). */
const SUPPLEMENT: Readonly<Record<string, string>> = {
  '⻔': '门', '⺠': '民', '⻋': '车', '⻝': '食', '⻓': '长', '⻅': '见', '⻩': '黄',
  '⻚': '页', '⻉': '贝', '⻛': '风', '⻜': '飞', '⻢': '马', '⻥': '鱼', '⻦': '鸟', '⻰': '龙', '⻮': '齿', '⻘': '青',
  '⻄': '西', '⻆': '角', '⻗': '雨', '⻬': '齐', '⻨': '麦', '⻳': '龟', '⻣': '骨', '⻤': '鬼', '⺟': '母',
};

const RADICAL = /[\u2E80-\u2EFF\u2F00-\u2FDF]/g;
/** C0, C1, soft hyphen, zero-width, direction marks, BOM, interlinear marks, tags, lone halves of a pair */
const UNSEEN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u00AD\u180E\u200B-\u200F\u202A-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB]|[\uDB40][\uDC00-\uDC7F]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/**
 * PDF programs write radicals for characters (⼤ U+2F24 for 大): then nothing finds 大城县.
 * Only these two ranges; NFKC on the whole text would turn ，：（） into ASCII and hide faults.
 */
export const foldRadicals = (text: string): string =>
  text.replace(RADICAL, (radical) => SUPPLEMENT[radical] ?? (radical >= '\u2F00' ? radical.normalize('NFKC') : radical));

/** Without what nobody can see and a database cannot keep: control, zero-width, direction marks, broken halves. Line breaks stay as \n. */
export const visible = (text: string): string => text.replace(/\r\n?|\u2028|\u2029|\u0085/g, '\n').replace(UNSEEN, '');

/** What is kept of a typed text: visible, folded, trimmed. Idempotent. */
export const cleanText = (text: string): string => foldRadicals(visible(text)).trim();
