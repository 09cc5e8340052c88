import type { Room } from '../app/rooms';

const publicity: Room = { name: 'publicity', menu: [], routes: [] };

export default publicity;
