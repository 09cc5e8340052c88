import { afterEach } from 'vitest';
import { folder } from './look';
import { Visitor } from './visitor';

// A journey that broke off leaves pictures of what everybody saw who had not left.
afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await Visitor.showPresent(folder);
});
