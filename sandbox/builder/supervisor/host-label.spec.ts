import { hostLabel } from './host-label.js';

it('A host calls itself after its address', () => {
  expect(hostLabel('10.0.0.45')).toBe('ip-10-0-0-45');
});
