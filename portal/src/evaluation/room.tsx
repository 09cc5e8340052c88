import type { Room } from '../app/rooms';

const evaluation: Room = { name: 'evaluation', menu: [], routes: [] };

export default evaluation;
