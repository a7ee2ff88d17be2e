import './without-eval.js';
import '@mantine/core/styles.css';
import '@mantine/notifications/styles.css';
import './theme/tokens.css';
import './theme/base.css';
import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { keys } from './api/queries.js';
import { ApiError, isLoggedOut } from './api/request.js';
import { App } from './app.js';
import { theme } from './theme/theme.js';

const client = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 2_000,
      // A refusal will not change by asking again; a lost answer may.
      retry: (count, error) =>
        count < 2 && !(error instanceof ApiError && error.status >= 400 && error.status < 500),
    },
  },
  queryCache: new QueryCache({
    onError: (error, query) => {
      // Asking who I am leads to the login page when the login has ended meanwhile.
      if (isLoggedOut(error) && query.queryKey[0] !== keys.me[0]) {
        void client.invalidateQueries({ queryKey: keys.me });
      }
    },
  }),
});

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={client}>
      <MantineProvider theme={theme} defaultColorScheme="dark">
        <Notifications position="bottom-right" limit={3} />
        <App />
      </MantineProvider>
    </QueryClientProvider>
  </StrictMode>,
);
