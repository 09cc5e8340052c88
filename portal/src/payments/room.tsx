import type { Role } from '../identity/roles';
import type { Room } from '../app/rooms';

const finance: readonly Role[] = ['finance', 'finance-approver', 'supervisor'];
const all: readonly Role[] = ['officer', 'approver', ...finance];

const payments: Room = {
  name: 'payments',
  menu: [
    { to: '/payments', text: 'payments', roles: finance },
    { to: '/bank-returns', text: 'bankReturns', roles: all },
  ],
  routes: [
    { path: 'payments', handle: { roles: finance }, lazy: async () => ({ Component: (await import('./QueuePage')).QueuePage }) },
    { path: 'payments/:round/:proposal/:no', handle: { roles: ['officer', ...finance] }, lazy: async () => ({ Component: (await import('./PaymentPage')).PaymentPage }) },
    { path: 'bank-returns', handle: { roles: all }, lazy: async () => ({ Component: (await import('./BankReturnsPage')).BankReturnsPage }) },
  ],
};

export default payments;
