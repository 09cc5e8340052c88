import type { Room } from '../app/rooms';
import type { Role } from '../identity/roles';

const applicant = { roles: ['applicant'] as const };
const readers: readonly Role[] = ['officer', 'approver', 'finance', 'finance-approver', 'supervisor'];
const purchaser = { roles: readers, place: '/contracts' };

const own = 'own-contracts/:round/:proposal/performance';
const read = 'rounds/:round/contracts/:proposal/performance';

const overview = async () => ({ Component: (await import('./PerformancePage')).PerformancePage });
const report = async () => ({ Component: (await import('./ReportPage')).ReportPage });
const budget = async () => ({ Component: (await import('./BudgetPage')).BudgetPage });

/** How contracts are performed: plans and visits, reports, and where the money went. */
const performance: Room = {
  name: 'performance',
  menu: [],
  routes: [
    { path: own, handle: applicant, lazy: overview },
    { path: `${own}/plan`, handle: applicant, lazy: async () => ({ Component: (await import('./PlanPage')).PlanPage }) },
    { path: `${own}/visit`, handle: applicant, lazy: async () => ({ Component: (await import('./VisitPage')).VisitPage }) },
    { path: `${own}/reports/:report`, handle: applicant, lazy: report },
    { path: `${own}/budget`, handle: applicant, lazy: budget },
    { path: read, handle: purchaser, lazy: overview },
    { path: `${read}/reports/:report`, handle: purchaser, lazy: report },
    { path: `${read}/budget`, handle: purchaser, lazy: budget },
  ],
};

export default performance;
