import type { PracticeView, StackLogSearch } from '#contracts';

export const CONSOLES: PracticeView['consoles'] = [
  { name: 'prometheus', title: 'Prometheus' },
  { name: 'alertmanager', title: 'Alertmanager' },
];

const search = (name: string, text: string, minutes?: number): StackLogSearch => ({
  name,
  nodes: name.startsWith('Live') ? ['live-builder-api-0'] : ['acceptance-builder-api-0'],
  services: [],
  text,
  ...(minutes === undefined ? {} : { minutes }),
});

export const SEARCHES: StackLogSearch[] = [
  search('Live API Errors - 15 min', 'ERROR', 15),
  search('Live API Access', 'HTTP'),
  search('Live Workers', ''),
  search('Acceptance API Errors - 15 min', 'ERROR', 15),
  search('Acceptance API Access', 'HTTP'),
  search('Acceptance Workers', ''),
];
