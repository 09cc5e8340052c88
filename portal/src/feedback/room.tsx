import type { Room } from '../app/rooms';

/** What one side of a contract says of the other, read by itself and by supervisors alone; and the list of a year. */
const feedback: Room = {
  name: 'feedback',
  menu: [],
  routes: [
    { path: 'own-contracts/:round/:proposal/feedback', handle: { roles: ['applicant'], place: '/own-contracts' }, lazy: async () => ({ Component: (await import('./FeedbackPage')).FeedbackPage }) },
    { path: 'communities/:round/:proposal/feedback', handle: { roles: ['evaluator'] }, lazy: async () => ({ Component: (await import('./FeedbackPage')).FeedbackPage }) },
  ],
};

export default feedback;
