import { useTranslation } from 'react-i18next';
import { Link, useRouteError } from 'react-router';
import { Page } from '../shared/Page';

/** There is no such page, or not for this role. */
export function NotFound() {
  const { t } = useTranslation('app');
  return <Page title={t('notFound.title')}><p>{t('notFound.text')}</p><p><Link to="/work">{t('notFound.home')}</Link></p></Page>;
}

/** A fault of the portal itself: what was kept of forms is still there. */
export function Broken() {
  const { t } = useTranslation('app');
  const fault = useRouteError();
  return (
    <main id="main">
      <h1>{t('broken.title')}</h1>
      <p>{t('broken.text')}</p>
      <p className="mono">{fault instanceof Error ? fault.message : ''}</p>
      <p><a href="/">{t('notFound.home')}</a></p>
    </main>
  );
}
