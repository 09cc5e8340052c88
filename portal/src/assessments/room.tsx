import type { Role } from '../identity/roles';
import type { Room } from '../app/rooms';

const parties: readonly Role[] = ['evaluator', 'officer', 'approver'];
const purchasers: readonly Role[] = ['officer', 'approver', 'finance', 'finance-approver', 'supervisor'];

/** How contracts are assessed by several parties, and accepted item by item. */
const assessments: Room = {
  name: 'assessments',
  menu: [{ to: '/assessments', text: 'assessments', roles: parties }],
  routes: [
    { path: 'assessments', handle: { roles: parties }, lazy: async () => ({ Component: (await import('./SeatedPage')).SeatedPage }) },
    { path: 'assessments/:round/:proposal', handle: { roles: parties, place: '/assessments' }, lazy: async () => ({ Component: (await import('./PartyPage')).PartyPage }) },
    { path: 'rounds/:round/contracts/:proposal/assessment', handle: { roles: purchasers, place: '/contracts' }, lazy: async () => ({ Component: (await import('./PurchaserPage')).PurchaserPage }) },
    { path: 'own-contracts/:round/:proposal/assessment', handle: { roles: ['applicant'], place: '/own-contracts' }, lazy: async () => ({ Component: (await import('./SupplierPage')).SupplierPage }) },
  ],
};

export default assessments;
