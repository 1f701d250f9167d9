import type { StructuredDocument } from './document';

const WORDS = /绩效|预算|决算|指标|财政|支出|收入|资金|评价|监控|自评/g;

/** A text that has nothing of what is read here: a novel, a recipe. Rules and explanations about performance are no forms, but related. */
export function isUnrelated(doc: StructuredDocument): boolean {
  if (doc.tables.some((t) => t.rows.length > 0) || doc.funds.length > 0 || doc.figures.some((f) => f.code !== null)) return false;
  const text = doc.paragraphs.map((p) => p.text).join('\n');
  const found = text.match(WORDS)?.length ?? 0;
  return found < 3 || found * 400 < text.length;
}
