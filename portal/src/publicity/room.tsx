import type { Room } from '../app/rooms';
import { roles } from '../identity/roles';

const publicity: Room = {
  name: 'publicity',
  menu: [{ to: '/publicity', text: 'public', roles }],
  routes: [{ path: 'publicity', lazy: async () => ({ Component: (await import('./PublicityPage')).PublicityPage }) }],
};

export default publicity;
