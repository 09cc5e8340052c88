import type { Room } from '../app/rooms';
import type { Role } from '../identity/roles';

const readers: readonly Role[] = ['officer', 'approver', 'supervisor', 'admin'];

const laws: Room = {
  name: 'laws',
  menu: [{ to: '/laws', text: 'laws', roles: readers }],
  routes: [
    { path: 'laws', handle: { roles: readers }, lazy: async () => ({ Component: (await import('./LawsPage')).LawsPage }) },
    { path: 'laws/parameters/:key', handle: { roles: ['admin'] }, lazy: async () => ({ Component: (await import('./ParameterPage')).ParameterPage }) },
    { path: 'laws/calendar/:year', handle: { roles: readers }, lazy: async () => ({ Component: (await import('./YearPage')).YearPage }) },
  ],
};

export default laws;
