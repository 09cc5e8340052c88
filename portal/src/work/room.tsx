import type { Room } from '../app/rooms';

const work: Room = { name: 'work', menu: [], routes: [] };

export default work;
