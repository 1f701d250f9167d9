import common from '@/messages/zh-CN/common.json';
import errors from '@/messages/zh-CN/errors.json';
import findings from '@/messages/zh-CN/findings.json';
import states from '@/messages/zh-CN/states.json';
import fields from '@/messages/zh-CN/fields.json';
import desk from '@/messages/zh-CN/desk.json';
import queue from '@/messages/zh-CN/queue.json';
import progress from '@/messages/zh-CN/progress.json';
import departments from '@/messages/zh-CN/departments.json';
import filing from '@/messages/zh-CN/filing.json';
import review from '@/messages/zh-CN/review.json';
import selfEvaluation from '@/messages/zh-CN/selfEvaluation.json';
import monitoring from '@/messages/zh-CN/monitoring.json';
import rules from '@/messages/zh-CN/rules.json';
import people from '@/messages/zh-CN/people.json';
import trail from '@/messages/zh-CN/trail.json';
import shell from '@/messages/zh-CN/shell.json';
import values from '@/messages/zh-CN/values.json';
import reading from '@/messages/zh-CN/reading.json';
import documents from '@/messages/zh-CN/documents.json';
import check from '@/messages/zh-CN/check.json';
import library from '@/messages/zh-CN/library.json';
import ruleForm from '@/messages/zh-CN/ruleForm.json';
import share from '@/messages/zh-CN/share.json';
import importing from '@/messages/zh-CN/importing.json';

/** The texts of the product, one namespace a file. zh-CN is the source of truth; en has the same keys (tests/unit/messages.test.ts). */
const messages = {
  common, errors, findings, states, fields, desk, queue, progress, departments,
  filing, review, selfEvaluation, monitoring, rules, people, trail, shell, values, reading, documents, check, library, ruleForm, share, importing,
};

export default messages;
