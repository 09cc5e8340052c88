import type { Room } from '../app/rooms';

const readers = ['officer', 'approver', 'supervisor'] as const;

const examination: Room = {
  name: 'examination',
  menu: [{ to: '/examination', text: 'examination', roles: readers }],
  routes: [
    { path: 'examination', handle: { roles: readers }, lazy: async () => ({ Component: (await import('./ExaminationPage')).ExaminationPage }) },
    { path: 'rounds/:round/examination', handle: { roles: readers, place: '/examination' }, lazy: async () => ({ Component: (await import('./SubmittedPage')).SubmittedPage }) },
    { path: 'rounds/:round/examination/:proposal', handle: { roles: readers, place: '/examination' }, lazy: async () => ({ Component: (await import('./ExaminedPage')).ExaminedPage }) },
  ],
};

export default examination;
