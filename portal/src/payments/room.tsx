import type { Room } from '../app/rooms';

const payments: Room = { name: 'payments', menu: [], routes: [] };

export default payments;
