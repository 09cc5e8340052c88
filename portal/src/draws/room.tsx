import type { Room } from '../app/rooms';

/** How the evaluators of a round are drawn. */
const draws: Room = {
  name: 'draws',
  menu: [],
  routes: [{ path: 'rounds/:round/draws', handle: { roles: ['officer', 'approver', 'supervisor'], place: '/evaluation' }, lazy: async () => ({ Component: (await import('./DrawsPage')).DrawsPage }) }],
};

export default draws;
