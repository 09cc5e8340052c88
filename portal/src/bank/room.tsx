import type { Role } from '../identity/roles';
import type { Room } from '../app/rooms';

const roles: readonly Role[] = ['finance', 'finance-approver', 'supervisor'];

/** Batches for the bank, its answers, what two people decide, and each day between books and bank. */
const bank: Room = {
  name: 'bank',
  menu: [
    { to: '/bank-batches', text: 'bankBatches', roles },
    { to: '/bank-answers', text: 'bankAnswers', roles },
    { to: '/bank-exceptions', text: 'bankExceptions', roles },
    { to: '/bank-reconciliation', text: 'bankReconciliation', roles },
  ],
  routes: [
    { path: 'bank-batches', handle: { roles }, lazy: async () => ({ Component: (await import('./BatchesPage')).BatchesPage }) },
    { path: 'bank-batches/:batch', handle: { roles, place: '/bank-batches' }, lazy: async () => ({ Component: (await import('./BatchPage')).BatchPage }) },
    { path: 'bank-answers', handle: { roles }, lazy: async () => ({ Component: (await import('./AnswersPage')).AnswersPage }) },
    { path: 'bank-answers/:answer', handle: { roles, place: '/bank-answers' }, lazy: async () => ({ Component: (await import('./AnswerPage')).AnswerPage }) },
    { path: 'bank-exceptions', handle: { roles }, lazy: async () => ({ Component: (await import('./ExceptionsPage')).ExceptionsPage }) },
    { path: 'bank-exceptions/:exception', handle: { roles, place: '/bank-exceptions' }, lazy: async () => ({ Component: (await import('./ExceptionPage')).ExceptionPage }) },
    { path: 'bank-reconciliation', handle: { roles }, lazy: async () => ({ Component: (await import('./ReconciliationPage')).ReconciliationPage }) },
  ],
};

export default bank;
