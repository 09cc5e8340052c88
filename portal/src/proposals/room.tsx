import type { Room } from '../app/rooms';

const applicant = { roles: ['applicant'] };

const proposals: Room = {
  name: 'proposals',
  menu: [{ to: '/rounds/open', text: 'openRounds', roles: ['applicant'] }, { to: '/proposals', text: 'proposals', roles: ['applicant'] }],
  routes: [
    { path: 'rounds/open', handle: applicant, lazy: async () => ({ Component: (await import('./OpenRoundsPage')).OpenRoundsPage }) },
    { path: 'proposals', handle: applicant, lazy: async () => ({ Component: (await import('./ProposalsPage')).ProposalsPage }) },
    { path: 'proposals/:round/objections', handle: applicant, lazy: async () => ({ Component: (await import('./OwnObjectionsPage')).OwnObjectionsPage }) },
    {
      path: 'proposals/:round/:proposal',
      handle: applicant,
      lazy: async () => ({ Component: (await import('./ApplicationLayout')).ApplicationLayout }),
      children: [
        { index: true, lazy: async () => ({ Component: (await import('./TaskListPage')).TaskListPage }) },
        { path: 'project', lazy: async () => ({ Component: (await import('./ProjectPage')).ProjectPage }) },
        { path: 'lead', lazy: async () => ({ Component: (await import('./LeadPage')).LeadPage }) },
        { path: 'budget', lazy: async () => ({ Component: (await import('./BudgetPage')).BudgetPage }) },
        { path: 'files', lazy: async () => ({ Component: (await import('./FilesPage')).FilesPage }) },
        { path: 'check', lazy: async () => ({ Component: (await import('./CheckPage')).CheckPage }) },
        { path: 'conflict', lazy: async () => ({ Component: (await import('./ConflictPage')).ConflictPage }) },
        { path: 'versions', lazy: async () => ({ Component: (await import('./VersionsPage')).VersionsPage }) },
        { path: 'versions/:version', lazy: async () => ({ Component: (await import('./VersionPage')).VersionPage }) },
        { path: 'receipt', Component: () => null },
        { path: 'correction', Component: () => null },
      ],
    },
  ],
};

export default proposals;
