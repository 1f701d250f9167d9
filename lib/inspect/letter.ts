import { Packer, type Paragraph } from 'docx';
import { SEVERITIES } from '@/domain/checks/finding';
import type { CheckedFile, CheckedFinding } from '@/domain/documents/checked-file';
import { dateText } from '@/lib/format/dates';
import type { Locale } from '@/lib/i18n/locales';
import { translator, type Translator } from '@/lib/i18n/translator';
import type { Pick } from './job';
import { addressLine, bodyText, headingLine, note, officialLetter, pointLines, signature, titleLine } from './letter-layout';
import { picked } from './picked';
import { placesOf } from './place';

const NUMERALS = ['一', '二', '三', '四'];

/** 核对意见函 as .docx: to the department, findings by severity with place, text and how to mend it. False alarms are no part of it. */
export async function letterOf(file: CheckedFile, pick: Pick, locale: Locale, at: Date): Promise<Buffer> {
  const t = translator(locale, 'documents');
  const findings = picked(file, pick).filter((finding) => pick.judged[finding.key]?.verdict !== 'false_alarm');
  const name = file.document.title ?? file.name;
  const title = t('letter.title', { title: name });
  const { department } = file.document;
  const parts = [
    ...SEVERITIES.map((severity) => ({ title: t(`letter.${severity}s`), lines: pointsOf(findings.filter((one) => one.severity === severity), pick, t, translator(locale, 'reading')) })),
    { title: t('letter.share'), lines: share(file, t) },
  ].filter((part) => part.lines.length > 0);
  return Packer.toBuffer(officialLetter(title, [
    titleLine(title),
    addressLine(department ? t('letter.to', { department }) : t('letter.toAuthor')),
    bodyText(findings.length === 0 ? t('letter.leadNone', { title: name, file: file.name }) : t('letter.lead', { title: name, file: file.name, counts: counts(findings, t) })),
    ...parts.flatMap((part, index) => [headingLine(locale === 'zh-CN' ? `${NUMERALS[index] ?? ''}、${part.title}` : `${index + 1}. ${part.title}`), ...part.lines]),
    bodyText(t('letter.close')),
    ...signature(t('letter.seal'), dateText(at.toISOString(), locale)),
    note(t('letter.foot')),
  ]));
}

function counts(findings: readonly CheckedFinding[], t: Translator): string {
  const parts = SEVERITIES.flatMap((severity) => {
    const count = findings.filter((finding) => finding.severity === severity).length;
    return count > 0 ? [t('letter.count', { severity: t(`letter.${severity}`), count })] : [];
  });
  return t('letter.found', { total: findings.length, parts: parts.join(t('letter.join')) });
}

const pointsOf = (findings: readonly CheckedFinding[], { judged }: Pick, t: Translator, places: Translator): Paragraph[] => findings.flatMap((finding, index) => {
  const verdict = judged[finding.key];
  const about = [
    finding.where.length > 0 ? t('letter.where', { place: placesOf(finding.where, places) }) : '',
    finding.quote.length > 0 ? t('letter.quote', { quote: finding.quote.slice(0, 3).map((quote) => `“${shortened(quote)}”`).join(t('letter.join')) }) : '',
    finding.expected ? t('letter.expected', { expected: finding.expected }) : '',
  ].join('');
  return pointLines(`${index + 1}．${finding.message}`, [
    about,
    // A proposal that only repeats what was expected is said once.
    finding.suggestion && finding.suggestion !== finding.expected ? ended(t('letter.advice', { advice: finding.suggestion })) : '',
    verdict?.verdict === 'explained' ? ended(t('letter.explained', { note: verdict.note ?? '' })) : verdict?.verdict === 'confirmed' ? t('letter.confirmed') : '',
  ].filter(Boolean));
});

const ended = (sentence: string): string => (/[。.！？!?；;]$/.test(sentence) ? sentence : `${sentence}。`);

/** A letter quotes to find the place again; the whole sentence stands in the document. */
const shortened = (quote: string): string => (quote.length > 60 ? `${quote.slice(0, 58)}……` : quote);

function share({ measurable, moneyUnderTargets: money }: CheckedFile, t: Translator): Paragraph[] {
  const said = [
    measurable.percent === null ? '' : t('letter.measurable', { rows: measurable.rows, measurable: measurable.measurable, percent: measurable.percent }),
    money?.spending && money.percent ? t('letter.money', { spending: money.spending, stated: money.stated, percent: money.percent }) : '',
    money?.uncovered ? t(`letter.${money.uncovered.why}`, { amount: money.uncovered.amount, percent: money.uncovered.percent }) : '',
    ...(money?.withoutAmount ?? []).map((one) => t('letter.withoutAmount', { no: one.no, project: one.project, proposal: one.proposal ?? 'none' })),
  ].join('');
  return said === '' ? [] : [bodyText(said)];
}
