import type { Room } from '../app/rooms';

const proceedings: Room = {
  name: 'proceedings',
  menu: [],
  routes: [{ path: 'rounds/:round', handle: { roles: ['officer', 'approver', 'finance', 'finance-approver', 'supervisor', 'admin'] }, lazy: async () => ({ Component: (await import('./RoundPage')).RoundPage }) }],
};

export default proceedings;
