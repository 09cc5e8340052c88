import type { Room } from '../app/rooms';

const evaluation: Room = {
  name: 'evaluation',
  menu: [{ to: '/evaluation', text: 'evaluation', roles: ['evaluator', 'officer'] }],
  routes: [
    { path: 'evaluation', handle: { roles: ['evaluator', 'officer'] }, lazy: async () => ({ Component: (await import('./EvaluationPage')).EvaluationPage }) },
    { path: 'evaluation/:round/:lot', handle: { roles: ['evaluator'] }, lazy: async () => ({ Component: (await import('./LotPage')).LotPage }) },
    { path: 'evaluation/:round/:lot/score', handle: { roles: ['evaluator'] }, lazy: async () => ({ Component: (await import('./ScoringPage')).ScoringPage }) },
  ],
};

export default evaluation;
