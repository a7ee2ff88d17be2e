import { lazy, type ReactNode, Suspense } from 'react';
import { BrowserRouter, Route, Routes } from 'react-router';
import { InvitationPage } from './login/invitation-page.js';
import { LoginPage } from './login/login-page.js';
import { PracticesPage } from './practices/practices-page.js';
import { Guard } from './shell/guard.js';
import { NotFound } from './shell/not-found.js';
import { RequireLogin } from './shell/require-login.js';
import { Waiting } from './shell/states.js';

const SchedulePage = lazy(() => import('./schedule/schedule-page.js'));
const AccountPage = lazy(() => import('./account/account-page.js'));
const PeoplePage = lazy(() => import('./people/people-page.js'));
const PrerequisitesPage = lazy(() => import('./prerequisites/prerequisites-page.js'));
const SeriesPage = lazy(() => import('./series/series-page.js'));
const VisitPage = lazy(() => import('./visit/visit-page.js'));
const RetentionPage = lazy(() => import('./retention/retention-page.js'));
const RotaPage = lazy(() => import('./rota/rota-page.js'));
const NoticesPage = lazy(() => import('./notices/notices-page.js'));
const DeliveriesPage = lazy(() => import('./notices/deliveries-page.js'));
const PracticePage = lazy(() => import('./practice/practice-page.js'));

const fetched = (page: ReactNode) => (
  <Guard what="this page">
    <Suspense fallback={<Waiting />}>{page}</Suspense>
  </Guard>
);

/** All pages and where they live. */
export function App() {
  return (
    <BrowserRouter>
      <Routes>
        <Route path="/login" element={<LoginPage />} />
        <Route path="/invitation/:token" element={<InvitationPage />} />
        <Route element={<RequireLogin />}>
          <Route index element={<PracticesPage />} />
          <Route path="/schedule" element={fetched(<SchedulePage />)} />
          <Route path="/account" element={fetched(<AccountPage />)} />
          <Route path="/account/notices" element={fetched(<NoticesPage />)} />
          <Route path="/deliveries" element={fetched(<DeliveriesPage />)} />
          <Route path="/people" element={fetched(<PeoplePage />)} />
          <Route path="/prerequisites" element={fetched(<PrerequisitesPage />)} />
          <Route path="/retention" element={fetched(<RetentionPage />)} />
          <Route path="/series" element={fetched(<SeriesPage />)} />
          <Route path="/visit" element={fetched(<VisitPage />)} />
          <Route path="/on-call" element={fetched(<RotaPage />)} />
          <Route path="/practices/:id" element={fetched(<PracticePage />)} />
          <Route path="*" element={<NotFound />} />
        </Route>
      </Routes>
    </BrowserRouter>
  );
}
