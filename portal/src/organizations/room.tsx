import type { Room } from '../app/rooms';
import type { Role } from '../identity/roles';

const readers: readonly Role[] = ['officer', 'approver', 'finance', 'finance-approver', 'supervisor', 'admin'];
const registrars: readonly Role[] = ['officer', 'admin'];
const verifiers: readonly Role[] = ['officer', 'supervisor', 'admin'];

const organizations: Room = {
  name: 'organizations',
  menu: [
    { to: '/organizations', text: 'organizations', roles: readers },
    { to: '/enrolments', text: 'enrolments', roles: verifiers },
    { to: '/own-organization', text: 'ownOrganization', roles: ['applicant'] },
  ],
  routes: [
    { path: 'organizations', handle: { roles: readers }, lazy: async () => ({ Component: (await import('./OrganizationsPage')).OrganizationsPage }) },
    { path: 'organizations/new', handle: { roles: registrars }, lazy: async () => ({ Component: (await import('./RegisterPage')).RegisterPage }) },
    { path: 'organizations/:uscc', handle: { roles: [...readers, 'applicant'] }, lazy: async () => ({ Component: (await import('./OrganizationPage')).OrganizationPage }) },
    { path: 'organizations/:uscc/correction', handle: { roles: registrars }, lazy: async () => ({ Component: (await import('./CorrectPage')).CorrectPage }) },
    { path: 'enrolments', handle: { roles: verifiers }, lazy: async () => ({ Component: (await import('./EnrolmentsPage')).EnrolmentsPage }) },
    { path: 'enrolments/:account', handle: { roles: verifiers, place: '/enrolments' }, lazy: async () => ({ Component: (await import('./EnrolmentPage')).EnrolmentPage }) },
    { path: 'own-organization', handle: { roles: ['applicant'] }, lazy: async () => ({ Component: (await import('./OwnPage')).OwnPage }) },
  ],
};

export default organizations;
