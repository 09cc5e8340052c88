import { expect, test } from 'vitest';
import { base64Of } from './base64Of';

test('bytes come back as they were, however many', () => {
  const bytes = Uint8Array.from({ length: 100_000 }, (_, index) => index % 256);
  expect(Uint8Array.from(atob(base64Of(bytes)), (one) => one.charCodeAt(0))).toEqual(bytes);
  expect(base64Of(new Uint8Array())).toBe('');
  expect(base64Of(new TextEncoder().encode('回单'))).toBe('5Zue5Y2V');
});
