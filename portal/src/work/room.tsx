import type { Room } from '../app/rooms';
import { roles } from '../identity/roles';

const work: Room = {
  name: 'work',
  menu: [{ to: '/work', text: 'work', roles }],
  routes: [{ path: 'work', lazy: async () => ({ Component: (await import('./WorkPage')).WorkPage }) }],
};

export default work;
