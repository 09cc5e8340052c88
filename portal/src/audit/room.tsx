import type { Room } from '../app/rooms';

const audit: Room = { name: 'audit', menu: [], routes: [] };

export default audit;
