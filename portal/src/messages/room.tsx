import type { Room } from '../app/rooms';
import { roles } from '../identity/roles';

/** What the service told the caller, and how it may tell it besides. */
const messages: Room = {
  name: 'messages',
  menu: [
    { to: '/messages', text: 'messages', roles },
    { to: '/undelivered', text: 'undelivered', roles: ['officer', 'supervisor', 'admin'] },
    { to: '/webhook', text: 'webhook', roles: ['admin'] },
  ],
  routes: [
    { path: 'messages', lazy: async () => ({ Component: (await import('./InboxPage')).InboxPage }) },
    { path: 'messages/preferences', handle: { place: '/messages' }, lazy: async () => ({ Component: (await import('./PreferencesPage')).PreferencesPage }) },
    { path: 'webhook', handle: { roles: ['admin'] }, lazy: async () => ({ Component: (await import('./WebhookPage')).WebhookPage }) },
    { path: 'undelivered', handle: { roles: ['officer', 'supervisor', 'admin'], place: '/undelivered' }, lazy: async () => ({ Component: (await import('./UndeliveredPage')).UndeliveredPage }) },
  ],
};

export default messages;
