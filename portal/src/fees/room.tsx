import type { Room } from '../app/rooms';

/** Own fees beside free services, and what residents report. */
const fees: Room = {
  name: 'fees',
  menu: [],
  routes: [
    {
      path: 'rounds/:round/contracts/:proposal/fees',
      handle: { roles: ['officer', 'approver', 'finance', 'finance-approver', 'supervisor'], place: '/contracts' },
      lazy: async () => ({ Component: (await import('./FeesPage')).FeesPage }),
    },
    { path: 'own-contracts/:round/:proposal/fees', handle: { roles: ['applicant'], place: '/own-contracts' }, lazy: async () => ({ Component: (await import('./FeesPage')).FeesPage }) },
  ],
};

export default fees;
