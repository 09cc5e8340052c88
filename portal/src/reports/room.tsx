import type { Room } from '../app/rooms';
import type { Role } from '../identity/roles';

const readers: readonly Role[] = ['officer', 'approver', 'finance', 'finance-approver', 'supervisor'];

/** Reports of finance as files, and arrears: those of today, and the yearly list. */
const reports: Room = {
  name: 'reports',
  menu: [{ to: '/reports', text: 'reports', roles: readers }],
  routes: [
    { path: 'reports', handle: { roles: readers }, lazy: async () => ({ Component: (await import('./ReportsPage')).ReportsPage }) },
    { path: 'reports/arrears', handle: { roles: readers, place: '/reports' }, lazy: async () => ({ Component: (await import('./ArrearsPage')).ArrearsPage }) },
  ],
};

export default reports;
