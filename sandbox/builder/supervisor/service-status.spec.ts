import { formatStatusTable } from './service-status.js';

it('The table of services has the columns of hab sup status', () => {
  const table = formatStatusTable([
    {
      package: 'core/builder-router/5988/20171027084253',
      type: 'standalone',
      state: 'up',
      uptimeSeconds: 12,
      pid: 3176,
      group: 'builder-router.live',
      style: 'persistent',
      channel: 'stable',
      updateStrategy: 'at-once',
    },
  ]);
  expect(table.split('\n').map((line) => line.split(/ {2,}/))).toEqual([
    ['package', 'type', 'state', 'uptime (s)', 'pid', 'group', 'style'],
    [
      'core/builder-router/5988/20171027084253',
      'standalone',
      'up',
      '12',
      '3176',
      'builder-router.live',
      'persistent',
    ],
  ]);
});
