import type { Room } from '../app/rooms';

const organizations: Room = { name: 'organizations', menu: [], routes: [] };

export default organizations;
