import type { Room } from '../app/rooms';

const proposals: Room = { name: 'proposals', menu: [], routes: [] };

export default proposals;
