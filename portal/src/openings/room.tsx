import type { Room } from '../app/rooms';
import type { Role } from '../identity/roles';

const holders: readonly Role[] = ['officer', 'approver', 'finance', 'finance-approver', 'supervisor', 'admin'];

const openings: Room = {
  name: 'openings',
  menu: [{ to: '/openings', text: 'openings', roles: holders }],
  routes: [
    { path: 'openings', handle: { roles: holders }, lazy: async () => ({ Component: (await import('./OpeningsPage')).OpeningsPage }) },
    { path: 'openings/:round', handle: { roles: holders, place: '/openings' }, lazy: async () => ({ Component: (await import('./OpeningPage')).OpeningPage }) },
  ],
};

export default openings;
