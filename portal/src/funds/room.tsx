import type { Room } from '../app/rooms';

const funds: Room = {
  name: 'funds',
  menu: [{ to: '/funds', text: 'funds', roles: ['officer', 'approver', 'finance', 'finance-approver', 'supervisor', 'admin'] }],
  routes: [{ path: 'funds', lazy: async () => ({ Component: (await import('./FundsPage')).FundsPage }) }],
};

export default funds;
