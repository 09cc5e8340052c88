import { useTranslation } from 'react-i18next';
import { Page, Panel } from '../shared/Page';

/** The way to the pages of residents, which need nobody to sign in. */
export function PublicityPage() {
  const { t } = useTranslation('publicity');
  return (
    <Page title={t('heading')} lead={t('lead')}>
      <Panel title={t('what')}>
        <div className="stack">
          <ul className="dashes">{(['notices', 'grants', 'objections'] as const).map((one) => <li key={one}>{t(one)}</li>)}</ul>
          <p><a href="/public/">{t('open')}</a></p>
        </div>
      </Panel>
    </Page>
  );
}
