import type { Room } from '../app/rooms';
import type { Role } from '../identity/roles';

const keepers: readonly Role[] = ['officer', 'supervisor', 'admin'];

/** The pool of evaluators, and what each was drawn for. */
const evaluators: Room = {
  name: 'evaluators',
  menu: [
    { to: '/appointments', text: 'appointments', roles: ['evaluator'] },
    { to: '/evaluator', text: 'ownEvaluator', roles: ['evaluator'] },
    { to: '/evaluators', text: 'evaluators', roles: keepers },
  ],
  routes: [
    { path: 'evaluator', handle: { roles: ['evaluator'] }, lazy: async () => ({ Component: (await import('./OwnEvaluatorPage')).OwnEvaluatorPage }) },
    { path: 'appointments', handle: { roles: ['evaluator'] }, lazy: async () => ({ Component: (await import('./AppointmentsPage')).AppointmentsPage }) },
    { path: 'evaluators', handle: { roles: keepers }, lazy: async () => ({ Component: (await import('./EvaluatorsPage')).EvaluatorsPage }) },
    { path: 'evaluators/:account', handle: { roles: keepers, place: '/evaluators' }, lazy: async () => ({ Component: (await import('./EvaluatorPage')).EvaluatorPage }) },
  ],
};

export default evaluators;
