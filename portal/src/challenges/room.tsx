import type { Room } from '../app/rooms';
import type { Role } from '../identity/roles';

const readers: readonly Role[] = ['officer', 'approver', 'supervisor'];
const parties: readonly Role[] = ['applicant', ...readers];

/** Challenges to procurements, and complaints about their replies. */
const challenges: Room = {
  name: 'challenges',
  menu: [
    { to: '/challenges', text: 'challenges', roles: readers },
    { to: '/complaints', text: 'complaints', roles: parties },
  ],
  routes: [
    { path: 'challenges', handle: { roles: readers }, lazy: async () => ({ Component: (await import('./ChallengesPage')).ChallengesPage }) },
    { path: 'rounds/:round/challenges', handle: { roles: readers, place: '/challenges' }, lazy: async () => ({ Component: (await import('./RoundChallengesPage')).RoundChallengesPage }) },
    { path: 'challenges/:round', handle: { roles: ['applicant'], place: '/proposals' }, lazy: async () => ({ Component: (await import('./OwnChallengesPage')).OwnChallengesPage }) },
    { path: 'complaints', handle: { roles: parties }, lazy: async () => ({ Component: (await import('./ComplaintsPage')).ComplaintsPage }) },
    { path: 'complaints/:round/:complaint', handle: { roles: parties, place: '/complaints' }, lazy: async () => ({ Component: (await import('./ComplaintPage')).ComplaintPage }) },
  ],
};

export default challenges;
