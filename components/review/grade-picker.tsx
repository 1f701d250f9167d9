'use client';

import { useTranslations } from 'next-intl';
import { GRADES, type Grade } from '@/domain/indicator/types';

/** 优 良 中 差 side by side: a radio group, one press or the arrow keys. */
export function GradePicker({ name, legend, value, disabled, onChange }: { name: string; legend: string; value: string | null; disabled: boolean; onChange: (grade: Grade) => void }) {
  const t = useTranslations('states');
  return (
    <fieldset className="grades" disabled={disabled}>
      <legend className="sr">{legend}</legend>
      {GRADES.map((grade) => (
        <label key={grade}>
          <input type="radio" name={name} checked={value === grade} onChange={() => onChange(grade)} />
          <span>{t(`grade.${grade}`)}</span>
        </label>
      ))}
    </fieldset>
  );
}
