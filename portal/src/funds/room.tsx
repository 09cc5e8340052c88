import type { Room } from '../app/rooms';
import type { Role } from '../identity/roles';

const readers: readonly Role[] = ['officer', 'approver', 'finance', 'finance-approver', 'supervisor', 'admin'];
const keepers: readonly Role[] = ['finance', 'admin'];
const auditors: readonly Role[] = ['finance', 'finance-approver', 'supervisor'];

const funds: Room = {
  name: 'funds',
  menu: [{ to: '/funds', text: 'funds', roles: readers }],
  routes: [
    { path: 'funds', handle: { roles: readers }, lazy: async () => ({ Component: (await import('./FundsPage')).FundsPage }) },
    { path: 'funds/new', handle: { roles: keepers }, lazy: async () => ({ Component: (await import('./NewFundPage')).NewFundPage }) },
    { path: 'funds/:fund', handle: { roles: readers }, lazy: async () => ({ Component: (await import('./FundPage')).FundPage }) },
    { path: 'funds/:fund/change', handle: { roles: keepers }, lazy: async () => ({ Component: (await import('./ChangeFundPage')).ChangeFundPage }) },
    { path: 'funds/:fund/ledger', handle: { roles: auditors }, lazy: async () => ({ Component: (await import('./LedgerPage')).LedgerPage }) },
  ],
};

export default funds;
