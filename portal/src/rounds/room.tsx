import type { Room } from '../app/rooms';

const rounds: Room = { name: 'rounds', menu: [], routes: [] };

export default rounds;
