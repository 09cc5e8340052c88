import type { Room } from '../app/rooms';

const proceedings: Room = {
  name: 'proceedings',
  menu: [],
  routes: [{ path: 'rounds/:round', lazy: async () => ({ Component: (await import('./RoundPage')).RoundPage }) }],
};

export default proceedings;
