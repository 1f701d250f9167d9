import { norm } from '../wording';

/** A reason that says nothing: empty, 无, or only a number (findings.md SC-07). */
export const saysNothing = (text: string): boolean => {
  const clean = norm(text);
  return clean === '' || /^(无|没有|暂无|不适用|[/／\\—-]+|\d+(\.\d+)?%?)$/.test(clean);
};

/** "无" under 存在问题, in the words people use. */
export const deniesProblems = (text: string): boolean => /^(无|没有|暂无|不存在)(任何)?(问题|困难|情况)?$/.test(norm(text));

/** Names under which the execution rate is scored a second time. */
export const isExecutionAgain = (name: string): boolean => /(预算|资金|经费)(执行|支出)(率|进度)$/.test(norm(name));
