import dynamic from 'next/dynamic';
import type { ComponentType, ReactNode } from 'react';

/** The form of a kind, and what stands in the dock beside it. They read the filing by useEditor() and useLive(). */
export interface FormParts {
  readonly Form: ComponentType;
  readonly Dock?: ComponentType;
  /** what form and dock share: the row whose score is open */
  readonly Frame?: ComponentType<{ children: ReactNode }>;
  /** one more act in the foot, beside 送审 */
  readonly Act?: ComponentType;
}

/** Kind → its form. A new kind adds one line; each form is loaded only by its own pages. */
export const FORMS: Readonly<Record<string, FormParts>> = {
  project_target: { Form: dynamic(async () => (await import('@/components/project-target/project-target-form')).ProjectTargetForm) },
  department_target: { Form: dynamic(async () => (await import('@/components/department-target/department-target-form')).DepartmentTargetForm) },
  self_evaluation: {
    Form: dynamic(async () => (await import('@/components/self-evaluation/form')).SelfEvaluationForm),
    Dock: dynamic(async () => (await import('@/components/self-evaluation/dock')).EvaluationDock),
    Frame: dynamic(async () => (await import('@/components/self-evaluation/evaluation-context')).EvaluationProvider),
    Act: dynamic(async () => (await import('@/components/self-evaluation/form')).WhatIfButton),
  },
  monitoring: { Form: dynamic(async () => (await import('@/components/monitoring/form')).MonitoringForm) },
};
