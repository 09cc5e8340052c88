import { useQueryClient } from '@tanstack/react-query';
import { Suspense, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate, Outlet, useLocation, useMatches } from 'react-router';
import { useSession, useSessionState } from '../identity/context';
import type { Caller, Role } from '../identity/roles';
import { SessionEnded } from '../identity/SessionEnded';
import { SignIn } from '../identity/SignIn';
import { Loading, Offline } from '../shared/states';
import { changeLanguage } from '../words/i18n';
import { Bell } from '../messages/Bell';
import { Menu, type MenuProps } from './Menu';
import { NotFound } from './NotFound';
import { useWide } from './useWide';

/** What is around every page: who is signed in, the menu of the role, and the page. */
export function Shell() {
  const { caller } = useSessionState();
  return caller ? <Inside caller={caller} /> : <SignIn />;
}

// A page that is not of every role names its roles; the service decides all the same.
function isFor(handle: unknown, role: Role): boolean {
  const roles = (handle as { roles?: readonly Role[] } | undefined)?.roles;
  return !roles || roles.includes(role);
}

/** Everybody begins with what waits for them; whoever applies and whose token names no organization, with that. */
export function Home() {
  const { caller } = useSessionState();
  return <Navigate to={caller?.role === 'applicant' && !caller.organization ? '/own-organization' : '/work'} replace />;
}

function Inside({ caller }: { caller: Caller }) {
  const { t } = useTranslation('app');
  const { pathname } = useLocation();
  const wide = useWide();
  // The menu is open on one page: whoever goes on has closed it.
  const [openOn, setOpenOn] = useState<string | null>(null);
  const open = openOn === pathname;
  const main = useRef<HTMLElement>(null);
  useEffect(() => {
    window.scrollTo(0, 0);
    main.current?.focus({ preventScroll: true });
  }, [pathname]);
  const allowed = useMatches().every(({ handle }) => isFor(handle, caller.role));
  const menu: MenuProps = { role: caller.role, hidden: !wide && !open };

  return (
    <>
      <a className="skip" href="#main">{t('skip')}</a>
      <Top caller={caller} wide={wide} open={open} toggle={() => setOpenOn(open ? null : pathname)} />
      <div className="body">
        <div>
          <Menu {...menu} />
          {!wide && open && <Own caller={caller} />}
        </div>
        <main id="main" tabIndex={-1} ref={main}>
          <div className="print-only quiet">{t('printHead', { name: caller.name })}</div>
          <Offline />
          <Suspense fallback={<Loading />}>{allowed ? <Outlet /> : <NotFound />}</Suspense>
        </main>
      </div>
      <SessionEnded />
    </>
  );
}

function Top({ caller, wide, open, toggle }: { caller: Caller; wide: boolean; open: boolean; toggle: () => void }) {
  const { t } = useTranslation('app');
  const { config } = useSession();
  return (
    <header className="top">
      <a className="system" href="/">{config.name}</a>
      {config.demonstration && <span className="stamp">{t('demonstration')}</span>}
      {wide
        ? <><span className="who">{caller.name}<span className="quiet">{t('inRole', { role: t(`identity:role.${caller.role}`) })}</span></span><Bell /><Own caller={caller} /></>
        : <><Bell /><button type="button" className="linked" aria-expanded={open} onClick={toggle}>{t('menu')}</button></>}
    </header>
  );
}

/** What belongs to the person: other roles, language, leaving. */
function Own({ caller }: { caller: Caller }) {
  const { t, i18n } = useTranslation('app');
  const { session } = useSession();
  const queries = useQueryClient();
  function change(role: Role) {
    session.changeRole(role);
    void queries.resetQueries();
  }

  return (
    <nav className="own row" aria-label={t('own')}>
      {caller.roles.filter((role) => role !== caller.role).map((role) => (
        <button key={role} type="button" className="linked" onClick={() => change(role)}>{t('changeTo', { role: t(`identity:role.${role}`) })}</button>
      ))}
      <button type="button" className="linked" lang={i18n.language === 'zh' ? 'en' : 'zh'} onClick={() => changeLanguage(i18n.language === 'zh' ? 'en' : 'zh')}>{t('otherLanguage')}</button>
      <button type="button" className="linked" onClick={() => session.signOut()}>{t('signOut')}</button>
    </nav>
  );
}
