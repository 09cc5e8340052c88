import type { Room } from '../app/rooms';

const objections: Room = { name: 'objections', menu: [], routes: [] };

export default objections;
