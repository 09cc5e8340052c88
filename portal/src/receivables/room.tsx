import type { Role } from '../identity/roles';
import type { Room } from '../app/rooms';

const readers: readonly Role[] = ['officer', 'approver', 'finance', 'finance-approver', 'supervisor'];

/** Money that has to come back: who owes it, and what becomes of it. */
const receivables: Room = {
  name: 'receivables',
  menu: [
    { to: '/receivables', text: 'receivables', roles: readers },
    { to: '/own-receivables', text: 'ownReceivables', roles: ['applicant'] },
  ],
  routes: [
    { path: 'receivables', handle: { roles: readers }, lazy: async () => ({ Component: (await import('./DebtorsPage')).DebtorsPage }) },
    { path: 'receivables/:uscc', handle: { roles: readers, place: '/receivables' }, lazy: async () => ({ Component: (await import('./DebtorPage')).DebtorPage }) },
    { path: 'receivables/:uscc/:receivable', handle: { roles: readers, place: '/receivables' }, lazy: async () => ({ Component: (await import('./ReceivablePage')).ReceivablePage }) },
    { path: 'own-receivables', handle: { roles: ['applicant'] }, lazy: async () => ({ Component: (await import('./OwnReceivablesPage')).OwnReceivablesPage }) },
    { path: 'own-receivables/:receivable', handle: { roles: ['applicant'], place: '/own-receivables' }, lazy: async () => ({ Component: (await import('./OwnReceivablePage')).OwnReceivablePage }) },
  ],
};

export default receivables;
