import type { Role } from '../identity/roles';
import type { Room } from '../app/rooms';

const readers: readonly Role[] = ['officer', 'approver', 'finance', 'finance-approver', 'supervisor'];

const contracts: Room = {
  name: 'contracts',
  menu: [{ to: '/contracts', text: 'contracts', roles: readers }],
  routes: [
    { path: 'contracts', handle: { roles: readers }, lazy: async () => ({ Component: (await import('./ContractsPage')).ContractsPage }) },
    { path: 'rounds/:round/contracts/:proposal', handle: { roles: readers, place: '/contracts' }, lazy: async () => ({ Component: (await import('./ContractPage')).ContractPage }) },
  ],
};

export default contracts;
