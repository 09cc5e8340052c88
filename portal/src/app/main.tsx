import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { StrictMode, Suspense } from 'react';
import { createRoot } from 'react-dom/client';
import { createApi } from '../http/client';
import { ApiContext } from '../http/context';
import { Refused } from '../http/problems';
import { readConfig } from '../identity/config';
import { SessionContext } from '../identity/context';
import { Session } from '../identity/session';
import { Loading } from '../shared/states';
import { languageNow, setWords } from '../words/i18n';
import { App } from './App';
import './styles/tokens.css';
import './styles/shell.css';
import './styles/tables.css';
import './styles/forms.css';
import './styles/print.css';

const retries = 2;

const root = document.getElementById('root');
const [config] = await Promise.all([readConfig(), setWords()]);
const session = new Session(config);
await session.resume();
const api = createApi(config.api, session, languageNow);
const queries = new QueryClient({
  defaultOptions: {
    queries: {
      networkMode: 'always',
      retry: (count, cause) => count < retries && cause instanceof Refused && cause.mayRepeat,
      staleTime: 5_000,
    },
  },
});

if (root) {
  createRoot(root).render(
    <StrictMode>
      <SessionContext value={{ session, config }}>
        <ApiContext value={api}>
          <QueryClientProvider client={queries}>
            <Suspense fallback={<Loading />}>
              <App />
            </Suspense>
          </QueryClientProvider>
        </ApiContext>
      </SessionContext>
    </StrictMode>,
  );
}
