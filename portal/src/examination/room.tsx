import type { Room } from '../app/rooms';

const examination: Room = {
  name: 'examination',
  menu: [{ to: '/examination', text: 'examination', roles: ['officer', 'approver', 'supervisor'] }],
  routes: [
    { path: 'examination', lazy: async () => ({ Component: (await import('./ExaminationPage')).ExaminationPage }) },
    { path: 'rounds/:round/examination', lazy: async () => ({ Component: (await import('./SubmittedPage')).SubmittedPage }) },
    { path: 'rounds/:round/examination/:proposal', lazy: async () => ({ Component: (await import('./ExaminedPage')).ExaminedPage }) },
  ],
};

export default examination;
