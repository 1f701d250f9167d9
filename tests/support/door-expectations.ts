import type { Role } from '@/domain/access/roles';

/**
 * Who gets through which door, written down apart from the code that decides it. A page, route or action of the built
 * application that is not here fails the test: whoever adds a door says whom it is for.
 */
export interface DoorWorld { readonly filingId: string; readonly departmentId: string; readonly cycleId: string; /** a kept document of the same department */ readonly documentId: string }
export type Who = 'anybody' | readonly Role[];

const NOTHING = '00000000-0000-4000-8000-000000000000';
const DEPARTMENT: readonly Role[] = ['unit_operator', 'dept_reviewer', 'supervisor'];
const REVIEWERS: readonly Role[] = ['dept_reviewer', 'supervisor', 'fin_business', 'fin_performance', 'fin_leader'];
const SEES: readonly Role[] = [...DEPARTMENT, 'fin_business', 'fin_performance', 'fin_leader', 'fin_treasury', 'auditor'];
const ADMINISTRATORS: readonly Role[] = ['sys_admin', 'sec_admin', 'audit_admin'];
const SIGNED_IN: readonly Role[] = [...SEES, 'congress', 'third_party', 'fin_admin', ...ADMINISTRATORS];

export interface PageDoor { readonly at: (world: DoorWorld) => string; readonly who: Who; /** whom the page sends on to another one */ readonly sendsOn?: Who }
const page = (at: string, who: Who): PageDoor => ({ at: () => at, who });
const filing = (rest: string, who: Who): PageDoor => ({ at: ({ filingId }) => `/filings/${filingId}${rest}`, who });

export const PAGES: Readonly<Record<string, PageDoor>> = {
  '/page': { at: () => '/', who: 'anybody', sendsOn: 'anybody' },
  '/about/page': page('/about', 'anybody'),
  '/open/check/page': page('/open/check', 'anybody'),
  '/(auth)/login/page': { at: () => '/login', who: 'anybody', sendsOn: SIGNED_IN },
  '/(auth)/password/page': page('/password', SIGNED_IN),
  // Who has no tasks of forms begins on another page.
  '/(main)/desk/page': { at: () => '/desk', who: SIGNED_IN, sendsOn: ['congress', 'fin_admin', ...ADMINISTRATORS] },
  '/(main)/reviews/page': page('/reviews', REVIEWERS),
  '/(main)/departments/page': page('/departments', [...SEES, 'congress']),
  '/(main)/departments/[id]/page': { at: ({ departmentId }) => `/departments/${departmentId}`, who: [...SEES, 'congress'] },
  '/(main)/progress/page': page('/progress', [...SEES, 'congress']),
  '/(main)/documents/page': page('/documents', SEES),
  '/(main)/documents/[id]/page': { at: ({ documentId }) => `/documents/${documentId}`, who: SEES },
  '/(main)/documents/[id]/import/page': { at: ({ documentId }) => `/documents/${documentId}/import`, who: ['unit_operator', 'dept_reviewer'] },
  '/(main)/rules/page': page('/rules', [...SEES, 'congress', 'fin_admin', 'sec_admin']),
  '/(main)/rules/words/page': page('/rules/words', [...SEES, 'congress', 'fin_admin', 'sec_admin']),
  '/(main)/rules/edit/page': page('/rules/edit', ['fin_admin']),
  '/(main)/library/page': page('/library', [...SEES, 'congress', 'fin_admin', 'sec_admin']),
  '/(main)/rules/workflows/page': page('/rules/workflows', [...SEES, 'congress', 'fin_admin', 'sec_admin']),
  '/(main)/rules/access/page': page('/rules/access', [...SEES, 'congress', 'fin_admin', 'sec_admin']),
  '/(main)/filings/[id]/page': filing('', SEES),
  '/(main)/filings/[id]/versions/page': filing('/versions', SEES),
  '/(main)/filings/[id]/trail/page': filing('/trail', SEES),
  '/(main)/filings/[id]/print/page': filing('/print', SEES),
  '/(main)/admin/page': { at: () => '/admin', who: ['fin_admin', 'fin_performance', 'auditor', ...ADMINISTRATORS], sendsOn: 'anybody' },
  '/(main)/admin/accounts/page': page('/admin/accounts', ADMINISTRATORS),
  '/(main)/admin/roles/page': page('/admin/roles', ADMINISTRATORS),
  '/(main)/admin/organisation/page': page('/admin/organisation', [...ADMINISTRATORS, 'fin_admin']),
  '/(main)/admin/cycles/page': page('/admin/cycles', ['fin_admin', 'fin_performance']),
  '/(main)/admin/trail/page': page('/admin/trail', ['audit_admin', 'auditor']),
};

/** The framework's own entries; nothing of ours stands behind them. */
export const FRAMEWORK: readonly string[] = ['/_not-found/page', '/_global-error/page'];

export interface RouteDoor { readonly method: 'GET' | 'POST'; readonly at: (world: DoorWorld) => string; readonly body?: unknown; readonly who: Who; /** status for those who get in; the asked thing may still not exist */ readonly status?: number; readonly refused?: number }
const ASKED = { operation: NOTHING, edits: [] };
const TRAIL = { act: '', person: 'nobody has this name', from: '', to: '', scope: 'region' };

export const ROUTES: Readonly<Record<string, RouteDoor>> = {
  '/icon.svg/route': { method: 'GET', at: () => '/icon.svg', who: 'anybody' },
  '/healthz/route': { method: 'GET', at: () => '/healthz', who: 'anybody' },
  '/readyz/route': { method: 'GET', at: () => '/readyz', who: 'anybody' },
  '/api/auth/[...nextauth]/route': { method: 'GET', at: () => '/api/auth/csrf', who: 'anybody' },
  '/api/find/route': { method: 'GET', at: () => '/api/find', who: SIGNED_IN },
  '/api/filings/route': { method: 'GET', at: () => '/api/filings', who: [...SEES, 'congress'] },
  '/api/filings/[id]/cells/route': { method: 'POST', at: () => `/api/filings/${NOTHING}/cells`, body: ASKED, who: SIGNED_IN, status: 404 },
  '/api/filings/[id]/evidence/route': { method: 'POST', at: () => `/api/filings/${NOTHING}/evidence?name=a.txt`, body: 'text', who: SIGNED_IN, status: 404 },
  '/api/evidence/[id]/route': { method: 'GET', at: () => `/api/evidence/${NOTHING}`, who: SIGNED_IN, status: 404 },
  '/api/documents/route': { method: 'GET', at: () => '/api/documents', who: SEES },
  '/api/documents/[id]/route': { method: 'GET', at: () => `/api/documents/${NOTHING}`, who: SIGNED_IN, status: 404 },
  '/api/documents/[id]/source/route': { method: 'GET', at: () => `/api/documents/${NOTHING}/source`, who: SIGNED_IN, status: 404 },
  '/api/documents/[id]/letter/route': { method: 'GET', at: () => `/api/documents/${NOTHING}/letter`, who: SIGNED_IN, status: 404 },
  '/api/documents/[id]/list/route': { method: 'GET', at: () => `/api/documents/${NOTHING}/list`, who: SIGNED_IN, status: 404 },
  // Without a name there is nothing to check: nobody is refused, and nobody's allowance is used up.
  '/api/open/check/route': { method: 'POST', at: () => '/api/open/check', body: 'text', who: 'anybody', status: 400 },
  '/api/progress/export/route': { method: 'GET', at: () => '/api/progress/export', who: [...SEES, 'congress'] },
  '/api/trail/export/route': { method: 'POST', at: () => '/api/trail/export', body: TRAIL, who: ['audit_admin', 'auditor'] },
};

/** What an action answers to those whom it is for, with an input that can change nothing; all others get `otherwise`. */
export interface ActionDoor { readonly input: (world: DoorWorld) => unknown; readonly who: readonly Role[]; readonly code: string; readonly otherwise?: string }
const onFiling = (more: object = {}): ActionDoor => ({ input: () => ({ filingId: NOTHING, ...more }), who: SIGNED_IN, code: 'not_found' });
const byRight = (who: readonly Role[], input: unknown, code = 'not_found'): ActionDoor => ({ input: () => input, who, code, otherwise: 'forbidden' });
const PLACE = { table: null, row: null, field: null };
const UNIT = { kind: 'subordinate', code: 'doors', name: '不存在', shortName: '不存在', parentId: NOTHING, sectionId: null };
const WINDOW = { windowId: NOTHING, reason: '试门' };
const WINDOW_KEEPERS: readonly Role[] = ['fin_admin', 'fin_performance'];

export const ACTIONS: Readonly<Record<string, ActionDoor>> = {
  changePasswordAction: { input: () => ({ current: 'not the password', next: 'not the password' }), who: SIGNED_IN, code: 'wrong_password' },
  createAccountAction: byRight(['sys_admin'], { login: 'doors', name: '试门', unitId: NOTHING, phone: null }),
  disableAccountAction: byRight(['sys_admin'], { userId: NOTHING, reason: '试门' }),
  enableAccountAction: byRight(['sys_admin'], { userId: NOTHING }),
  resetPasswordAction: byRight(['sys_admin'], { userId: NOTHING }),
  grantRoleAction: byRight(['sec_admin'], { userId: NOTHING, role: 'unit_operator' }),
  revokeRoleAction: byRight(['sec_admin'], { userId: NOTHING, role: 'unit_operator' }),
  createUnitAction: byRight(['sys_admin'], UNIT),
  renameRegionAction: byRight(['sys_admin'], { name: '大城县', reason: '试门' }, 'stale'),
  renameUnitAction: byRight(['sys_admin'], { unitId: NOTHING, name: '不存在', shortName: '不存在', reason: '试门' }),
  closeUnitAction: byRight(['sys_admin'], { unitId: NOTHING, reason: '试门' }),
  setSectionAction: byRight(['sys_admin'], { unitId: NOTHING, sectionId: null }),
  createCycleAction: byRight(['fin_admin'], { year: 2099, title: '试门', ruleSetId: NOTHING }),
  openWindowAction: byRight(WINDOW_KEEPERS, { cycleId: NOTHING, stage: 'target', period: null, dueAt: null, closesAt: null, reviewDays: 5, mendDays: 3 }),
  closeWindowAction: byRight(WINDOW_KEEPERS, WINDOW),
  reopenWindowAction: byRight(WINDOW_KEEPERS, { ...WINDOW, closesAt: null }),
  setWindowDueAction: byRight(WINDOW_KEEPERS, { ...WINDOW, dueAt: null }),
  makeExemptionAction: { input: () => ({ cycleId: NOTHING, unitId: NOTHING, projectId: null, stage: 'target', period: null, kind: 'waived', reason: '试门' }), who: SIGNED_IN, code: 'not_found' },
  liftExemptionAction: byRight(['fin_performance'], { exemptionId: NOTHING, reason: '试门' }),
  createProjectAction: byRight(['unit_operator'], { cycleId: NOTHING, unitId: NOTHING, name: '试门' }),
  publishRulesAction: byRight(['fin_admin'], { body: '{}', note: '试门' }, 'invalid_input'),
  adoptRulesAction: byRight(['fin_admin'], { cycleId: NOTHING, ruleSetId: NOTHING, reason: '试门' }),
  moveFilingAction: onFiling({ operation: NOTHING, event: 'submit' }),
  addOpinionAction: onFiling({ operation: NOTHING, scope: 'row', place: PLACE, text: '试门', blocking: true, findingCode: null }),
  withdrawOpinionAction: onFiling({ opinionId: NOTHING }),
  answerOpinionAction: onFiling({ opinionId: NOTHING, text: '试门' }),
  explainAction: onFiling({ code: 'X-01', placeKey: 'header', text: '试门' }),
  saveReviewAction: onFiling({ items: [], grade: null, opinion: null }),
  lookAction: onFiling(),
  removeEvidenceAction: onFiling({ evidenceId: NOTHING }),
  remindAction: byRight(['fin_performance'], { cycleId: NOTHING, departmentIds: [NOTHING], words: '试门' }),
  takeOverAction: onFiling(),
  setDueAction: onFiling({ dueAt: '2026-01-01T00:00:00Z', reason: '试门' }),
  giveVerdictAction: { input: () => ({ documentId: NOTHING, key: 'none', verdict: 'confirmed', note: null }), who: SIGNED_IN, code: 'not_found' },
  forgetDocumentAction: { input: () => ({ documentId: NOTHING }), who: SIGNED_IN, code: 'not_found' },
  importDocumentAction: byRight(['unit_operator', 'dept_reviewer'], { documentId: NOTHING, cycleId: NOTHING, operation: NOTHING, accepted: {} }),
  undoImportAction: { input: () => ({ importId: NOTHING }), who: SIGNED_IN, code: 'not_found' },
  approveBatchAction: { input: ({ cycleId }) => ({ cycleId, operation: NOTHING, docNo: '试门', decidedOn: '2026-01-01', filingIds: [NOTHING] }), who: SIGNED_IN, code: 'not_found' },
};

/** Ends the session of whoever calls it, so it is tried on its own. */
export const ENDS_SESSION = 'signOutAction';
