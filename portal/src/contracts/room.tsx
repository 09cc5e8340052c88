import type { Room } from '../app/rooms';

const contracts: Room = { name: 'contracts', menu: [], routes: [] };

export default contracts;
