import type { Room } from '../app/rooms';

const evaluation: Room = {
  name: 'evaluation',
  menu: [{ to: '/evaluation', text: 'evaluation', roles: ['evaluator', 'officer'] }],
  routes: [
    { path: 'evaluation', lazy: async () => ({ Component: (await import('./EvaluationPage')).EvaluationPage }) },
    { path: 'evaluation/:round/:lot', lazy: async () => ({ Component: (await import('./LotPage')).LotPage }) },
    { path: 'evaluation/:round/:lot/score', lazy: async () => ({ Component: (await import('./ScoringPage')).ScoringPage }) },
    { path: 'rounds/:round/panel', lazy: async () => ({ Component: (await import('./PanelPage')).PanelPage }) },
  ],
};

export default evaluation;
