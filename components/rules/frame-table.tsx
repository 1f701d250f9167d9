import { useLocale, useTranslations } from 'next-intl';
import { Fragment } from 'react';
import type { Frame } from '@/domain/rules/schema';
import { labelText } from '@/lib/format/label';

/** First and second level of the frame, upright as in the official form. */
export function FrameTable({ frame, title }: { frame: Frame; title: string }) {
  const t = useTranslations('rules');
  const locale = useLocale();
  const name = (code: string) => { const level = frame.levels.find((one) => one.code === code); return level ? labelText(level.label, locale) : code; };
  return (
    <section aria-label={title}>
      <table className="table form">
        <caption>{title}</caption>
        <thead><tr><th scope="col">{t('level1')}</th><th scope="col" className="num">{t('weight')}</th><th scope="col">{t('level2')}</th><th scope="col">{t('required')}</th></tr></thead>
        <tbody>
          {frame.levels.map((level) => (
            <Fragment key={level.code}>
              {level.level2.map((second, index) => (
                <tr key={second.code} className={index === level.level2.length - 1 ? 'end' : undefined}>
                  {index === 0 ? <><th scope="rowgroup" rowSpan={level.level2.length}>{labelText(level.label, locale)}</th><td className="num" rowSpan={level.level2.length}>{level.weight}</td></> : null}
                  <td>{labelText(second.label, locale)}</td><td className={second.required ? undefined : 'quiet'}>{second.required ? t('yes') : t('optional')}</td>
                </tr>
              ))}
            </Fragment>
          ))}
        </tbody>
      </table>
      {frame.whenNoSatisfaction ? <p className="quiet small gap-2">{t('noSatisfaction', { from: name(frame.whenNoSatisfaction.from), to: name(frame.whenNoSatisfaction.to) })}</p> : null}
    </section>
  );
}
