import type { Room } from '../app/rooms';

/** Asking residents: whom, what, and what came of it. */
const surveys: Room = {
  name: 'surveys',
  menu: [],
  routes: [
    {
      path: 'rounds/:round/contracts/:proposal/survey',
      handle: { roles: ['officer', 'approver', 'finance', 'finance-approver', 'supervisor'], place: '/contracts' },
      lazy: async () => ({ Component: (await import('./SurveyPage')).SurveyPage }),
    },
    { path: 'own-contracts/:round/:proposal/survey', handle: { roles: ['applicant'], place: '/own-contracts' }, lazy: async () => ({ Component: (await import('./SurveyPage')).SurveyPage }) },
  ],
};

export default surveys;
