import type { Room } from '../app/rooms';

const operations: Room = { name: 'operations', menu: [], routes: [] };

export default operations;
