import type { Room } from '../app/rooms';
import type { Role } from '../identity/roles';

const readers: readonly Role[] = ['officer', 'approver', 'supervisor', 'admin'];

const rounds: Room = {
  name: 'rounds',
  menu: [{ to: '/rounds', text: 'rounds', roles: readers }],
  routes: [
    { path: 'rounds', handle: { roles: readers }, lazy: async () => ({ Component: (await import('./RoundsPage')).RoundsPage }) },
    { path: 'rounds/new', handle: { roles: ['officer'] }, lazy: async () => ({ Component: (await import('./NewRoundPage')).NewRoundPage }) },
    { path: 'rounds/:round/design', handle: { roles: ['officer'] }, lazy: async () => ({ Component: (await import('./DesignPage')).DesignPage }) },
    { path: 'rounds/:round/clarifications', handle: { roles: ['approver', 'officer', 'supervisor'] }, lazy: async () => ({ Component: (await import('./ClarificationsPage')).ClarificationsPage }) },
    { path: 'rounds/:round/publication', handle: { roles: ['approver', 'officer', 'supervisor'] }, lazy: async () => ({ Component: (await import('./PublicationPage')).PublicationPage }) },
  ],
};

export default rounds;
