import en from './en';
import type { Locale } from './locales';
import zhCN from './zh-cn';

/** Keys are those of zh-CN; both files are held equal by a test. */
export const MESSAGES: Readonly<Record<Locale, typeof zhCN>> = { 'zh-CN': zhCN, en: en as typeof zhCN };
export type Namespace = keyof typeof zhCN;
