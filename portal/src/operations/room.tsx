import type { Room } from '../app/rooms';

const operations: Room = {
  name: 'operations',
  menu: [{ to: '/stuck-work', text: 'stuckWork', roles: ['admin', 'supervisor'] }],
  routes: [{ path: 'stuck-work', handle: { roles: ['admin', 'supervisor'] }, lazy: async () => ({ Component: (await import('./StuckWorkPage')).StuckWorkPage }) }],
};

export default operations;
