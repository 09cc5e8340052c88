import type { Room } from '../app/rooms';

const awards: Room = { name: 'awards', menu: [], routes: [] };

export default awards;
