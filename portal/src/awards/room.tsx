import type { Room } from '../app/rooms';

const readers = ['officer', 'approver', 'supervisor'] as const;

const awards: Room = {
  name: 'awards',
  menu: [{ to: '/awards', text: 'awards', roles: readers }],
  routes: [
    { path: 'awards', handle: { roles: readers }, lazy: async () => ({ Component: (await import('./AwardsPage')).AwardsPage }) },
    { path: 'rounds/:round/ranking', handle: { roles: readers, place: '/awards' }, lazy: async () => ({ Component: (await import('./RankingPage')).RankingPage }) },
    { path: 'rounds/:round/award', handle: { roles: readers, place: '/awards' }, lazy: async () => ({ Component: (await import('./NoticePage')).NoticePage }) },
    { path: 'rounds/:round/notice', handle: { roles: readers, place: '/awards' }, lazy: async () => ({ Component: (await import('./NoticePage')).NoticePage }) },
  ],
};

export default awards;
