import type { Role } from '../identity/roles';
import type { Room } from '../app/rooms';

const readers: readonly Role[] = ['officer', 'approver', 'finance', 'finance-approver', 'supervisor'];

/** Contracts by unit price: what was served, month by month, and the page on which it is recorded from a phone. */
const serviceLedgers: Room = {
  name: 'serviceLedgers',
  menu: [
    { to: '/service-ledgers', text: 'serviceLedgers', roles: readers },
    { to: '/own-ledgers', text: 'ownLedgers', roles: ['applicant'] },
  ],
  routes: [
    { path: 'service-ledgers', handle: { roles: readers }, lazy: async () => ({ Component: (await import('./LedgersPage')).LedgersPage }) },
    { path: 'service-ledgers/:ledger', handle: { roles: readers, place: '/service-ledgers' }, lazy: async () => ({ Component: (await import('./LedgerPage')).LedgerPage }) },
    { path: 'own-ledgers', handle: { roles: ['applicant'] }, lazy: async () => ({ Component: (await import('./LedgersPage')).LedgersPage }) },
    { path: 'own-ledgers/:ledger', handle: { roles: ['applicant'], place: '/own-ledgers' }, lazy: async () => ({ Component: (await import('./LedgerPage')).LedgerPage }) },
    { path: 'own-ledgers/:ledger/record', handle: { roles: ['applicant'], place: '/own-ledgers' }, lazy: async () => ({ Component: (await import('./RecordPage')).RecordPage }) },
  ],
};

export default serviceLedgers;
