import { Button } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useNavigate } from 'react-router';
import { useSession } from './context';

/** What somebody sees who is not signed in: one button, and the way to what is public. */
export function SignIn() {
  const { t } = useTranslation('identity');
  const { session, config } = useSession();
  const { pathname, search } = useLocation();
  const [failed, setFailed] = useState(false);
  useEffect(() => void (document.title = `${t('signIn.title')} · ${config.name}`), [t, config]);

  return (
    <main className="sign-in" id="main">
      <h1>{config.name}</h1>
      <p className="quiet">{t('signIn.text')}</p>
      {failed && <p className="bad strong" role="alert">{t('signIn.failed')}</p>}
      <div className="row">
        <Button type="primary" onClick={() => session.signIn(pathname + search).catch(() => setFailed(true))}>{t('signIn.verb')}</Button>
        <a href="/public/">{t('signIn.public')}</a>
      </div>
    </main>
  );
}

/** Where the issuer sends the browser back to. */
export function SignInDone() {
  const { t } = useTranslation('identity');
  const { session } = useSession();
  const navigate = useNavigate();
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    session.finish().then((to) => navigate(to, { replace: true })).catch(() => setFailed(true));
  }, [session, navigate]);

  return (
    <main className="sign-in" id="main">
      <h1>{t('signIn.title')}</h1>
      {failed ? <p role="alert">{t('signIn.failed')} <a href="/">{t('signIn.verb')}</a></p> : <p>{t('signIn.coming')}</p>}
    </main>
  );
}

/** The same in the window of its own: tells the page that opened it, which closes it. */
export function SignInPopup() {
  const { t } = useTranslation('identity');
  const { session } = useSession();
  useEffect(() => {
    session.finishPopup().catch(() => undefined);
  }, [session]);
  return <main className="sign-in" id="main"><h1>{t('signIn.coming')}</h1></main>;
}
