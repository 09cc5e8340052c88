import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { Page } from '../shared/Page';
import { Empty, Loaded } from '../shared/states';
import { RegisterForm } from './RegisterForm';
import { useOrganization } from './useOrganizations';

/** Corrects the entry of an organization; its account is changed by two people. */
export function CorrectPage() {
  const { t } = useTranslation('organizations');
  const { uscc = '' } = useParams();
  const read = useOrganization(uscc);
  return (
    <Loaded of={read}>
      {({ data, tag }) => data
        ? (
          <Page title={t('correctOf', { name: data.name })} lead={data.uscc} crumbs={[{ to: '/organizations', text: t('heading') }, { to: `/organizations/${uscc}`, text: data.name }]}>
            <RegisterForm key={tag} uscc={uscc} before={data} tag={tag}><p className="quiet">{t('accountElsewhere')}</p></RegisterForm>
          </Page>
        )
        : <Page title={uscc}><Empty title={t('notFound')} /></Page>}
    </Loaded>
  );
}
