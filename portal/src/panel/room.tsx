import type { Room } from '../app/rooms';

const panel: Room = {
  name: 'panel',
  menu: [],
  routes: [{ path: 'rounds/:round/panel', handle: { roles: ['officer', 'approver', 'supervisor'], place: '/evaluation' }, lazy: async () => ({ Component: (await import('./PanelPage')).PanelPage }) }],
};

export default panel;
