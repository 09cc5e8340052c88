import { createElement } from 'react';
import type { Room } from '../app/rooms';
import { kinds, trailKinds } from './trailKinds';

const readers = ['officer', 'finance', 'finance-approver', 'supervisor', 'admin'] as const;

const audit: Room = {
  name: 'audit',
  menu: [
    { to: '/overview', text: 'overview', roles: ['supervisor'] },
    { to: '/trail', text: 'trail', roles: readers },
  ],
  routes: [
    { path: 'overview', handle: { roles: ['supervisor'] }, lazy: async () => ({ Component: (await import('./OverviewPage')).OverviewPage }) },
    { path: 'trail', handle: { roles: readers }, lazy: async () => ({ Component: (await import('./ChooseTrailPage')).ChooseTrailPage }) },
    ...kinds.map((kind) => ({
      path: `trail/${trailKinds[kind].path}`,
      handle: { roles: trailKinds[kind].roles },
      lazy: async () => {
        const { TrailPage } = await import('./TrailPage');
        return { Component: () => createElement(TrailPage, { kind, key: kind }) };
      },
    })),
  ],
};

export default audit;
