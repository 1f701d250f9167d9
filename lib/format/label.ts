/** Names that a rule set carries in both languages (domain/rules/schema.ts Label). */
export const labelText = (label: { readonly zh: string; readonly en: string }, locale: string): string => (locale === 'en' ? label.en : label.zh);
