import type { Room } from '../app/rooms';

const laws: Room = { name: 'laws', menu: [], routes: [] };

export default laws;
