import type { Room } from '../app/rooms';

/** What organizations asked about a round, and the answers to all. */
const questions: Room = {
  name: 'questions',
  menu: [],
  routes: [
    { path: 'questions/:round', handle: { roles: ['applicant'], place: '/rounds/open' }, lazy: async () => ({ Component: (await import('./AskPage')).AskPage }) },
    { path: 'rounds/:round/questions', handle: { roles: ['officer', 'approver', 'supervisor'], place: '/rounds' }, lazy: async () => ({ Component: (await import('./AnswerPage')).AnswerPage }) },
  ],
};

export default questions;
