import type { Screen } from './visitor';

/** The screens on which a journey is walked: the one that its people use most, or both with `SCREENS=both` (TESTING.md). */
export const screensOf = (usual: Screen): readonly Screen[] => (process.env['SCREENS'] === 'both' ? ['desktop', 'phone'] : [usual]);
