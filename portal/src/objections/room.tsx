import type { Room } from '../app/rooms';

const readers = ['officer', 'approver', 'supervisor'] as const;

const objections: Room = {
  name: 'objections',
  menu: [{ to: '/objections', text: 'objections', roles: readers }],
  routes: [
    { path: 'objections', handle: { roles: readers }, lazy: async () => ({ Component: (await import('./ObjectionsPage')).ObjectionsPage }) },
    { path: 'rounds/:round/objections/:objection', handle: { roles: readers, place: '/objections' }, lazy: async () => ({ Component: (await import('./RoundObjectionsPage')).RoundObjectionsPage }) },
    { path: 'rounds/:round/objections', handle: { roles: readers, place: '/objections' }, lazy: async () => ({ Component: (await import('./RoundObjectionsPage')).RoundObjectionsPage }) },
  ],
};

export default objections;
