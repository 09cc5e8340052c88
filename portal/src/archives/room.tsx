import type { Room } from '../app/rooms';

/** The archive of a contract: its evidence packs, how long it is kept, and what holds it. */
const archives: Room = {
  name: 'archives',
  menu: [{ to: '/holds', text: 'holds', roles: ['supervisor'] }],
  routes: [
    {
      path: 'rounds/:round/contracts/:proposal/archive',
      handle: { roles: ['officer', 'approver', 'finance', 'finance-approver', 'supervisor'], place: '/contracts' },
      lazy: async () => ({ Component: (await import('./ArchivePage')).ArchivePage }),
    },
    { path: 'holds', handle: { roles: ['supervisor'] }, lazy: async () => ({ Component: (await import('./HoldsPage')).HoldsPage }) },
  ],
};

export default archives;
