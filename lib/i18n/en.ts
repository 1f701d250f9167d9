import common from '@/messages/en/common.json';
import errors from '@/messages/en/errors.json';
import findings from '@/messages/en/findings.json';
import states from '@/messages/en/states.json';
import fields from '@/messages/en/fields.json';
import desk from '@/messages/en/desk.json';
import queue from '@/messages/en/queue.json';
import progress from '@/messages/en/progress.json';
import departments from '@/messages/en/departments.json';
import filing from '@/messages/en/filing.json';
import review from '@/messages/en/review.json';
import selfEvaluation from '@/messages/en/selfEvaluation.json';
import monitoring from '@/messages/en/monitoring.json';
import rules from '@/messages/en/rules.json';
import people from '@/messages/en/people.json';
import trail from '@/messages/en/trail.json';
import shell from '@/messages/en/shell.json';
import values from '@/messages/en/values.json';
import reading from '@/messages/en/reading.json';
import documents from '@/messages/en/documents.json';
import check from '@/messages/en/check.json';
import library from '@/messages/en/library.json';
import ruleForm from '@/messages/en/ruleForm.json';
import share from '@/messages/en/share.json';
import importing from '@/messages/en/importing.json';

/** The same keys as zh-CN. */
const messages = {
  common, errors, findings, states, fields, desk, queue, progress, departments,
  filing, review, selfEvaluation, monitoring, rules, people, trail, shell, values, reading, documents, check, library, ruleForm, share, importing,
};

export default messages;
