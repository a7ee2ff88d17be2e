import { createTheme, type MantineColorsTuple } from '@mantine/core';

/** Night sky to ink: the neutral scale of the dark scheme. */
const dark: MantineColorsTuple = [
  '#d9e0ea',
  '#b9c4d2',
  '#8d9bad',
  '#66758a',
  '#2c3746',
  '#1d2632',
  '#151c26',
  '#0b1017',
  '#080c12',
  '#05080c',
];

/** The one accent. Status has its own colours (see tokens.css) and never uses this one. */
const signal: MantineColorsTuple = [
  '#eef2ff',
  '#dde5ff',
  '#bccbff',
  '#9db2fb',
  '#8aa4f7',
  '#7390f0',
  '#5c7be6',
  '#4461cf',
  '#3650b3',
  '#293e8f',
];

export const theme = createTheme({
  colors: { dark, signal },
  primaryColor: 'signal',
  // White reads well on this shade; as text on dark ground the lighter --accent serves.
  primaryShade: 7,
  white: '#ffffff',
  black: '#121820',
  defaultRadius: 'sm',
  cursorType: 'pointer',
  respectReducedMotion: true,
  focusRing: 'auto',
  fontFamily:
    'ui-sans-serif, system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", "Noto Sans", Arial, sans-serif',
  fontFamilyMonospace:
    'ui-monospace, "SF Mono", "Cascadia Mono", Menlo, Consolas, "Noto Sans Mono", "Liberation Mono", monospace',
  fontSizes: { xs: '0.75rem', sm: '0.8125rem', md: '0.875rem', lg: '1rem', xl: '1.25rem' },
  headings: { fontWeight: '600', sizes: { h1: { fontSize: '1.25rem' }, h2: { fontSize: '1rem' } } },
  components: {
    Button: { defaultProps: { size: 'xs' } },
    Tooltip: {
      defaultProps: { withArrow: true, openDelay: 300, events: { hover: true, focus: true, touch: true } },
    },
    Modal: { defaultProps: { centered: true }, styles: { title: { fontWeight: 650 } } },
  },
});
