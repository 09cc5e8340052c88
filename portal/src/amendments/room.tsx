import type { Role } from '../identity/roles';
import type { Room } from '../app/rooms';

const readers: readonly Role[] = ['officer', 'approver', 'finance', 'finance-approver', 'supervisor'];

/** What changes, stops or ends a contract, for both parties; it is reached from the contract. */
const amendments: Room = {
  name: 'amendments',
  menu: [],
  routes: [
    { path: 'rounds/:round/contracts/:proposal/changes', handle: { roles: readers, place: '/contracts' }, lazy: async () => ({ Component: (await import('./ChangesPage')).ChangesPage }) },
    { path: 'own-contracts/:round/:proposal/changes', handle: { roles: ['applicant'], place: '/own-contracts' }, lazy: async () => ({ Component: (await import('./ChangesPage')).ChangesPage }) },
  ],
};

export default amendments;
