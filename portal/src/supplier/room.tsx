import type { Room } from '../app/rooms';

const applicant = { roles: ['applicant'] };

/** What an organization does once it is awarded: its contracts, what it claims and what it reports. */
const supplier: Room = {
  name: 'supplier',
  menu: [{ to: '/own-contracts', text: 'ownContracts', roles: ['applicant'] }],
  routes: [
    { path: 'own-contracts', handle: applicant, lazy: async () => ({ Component: (await import('./OwnContractsPage')).OwnContractsPage }) },
    { path: 'own-contracts/:round/:proposal', handle: applicant, lazy: async () => ({ Component: (await import('./OwnContractPage')).OwnContractPage }) },
    { path: 'own-contracts/:round/:proposal/instalments/:no/claim', handle: applicant, lazy: async () => ({ Component: (await import('./ClaimPage')).ClaimPage }) },
  ],
};

export default supplier;
