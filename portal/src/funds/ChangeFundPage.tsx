import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { Page } from '../shared/Page';
import { Loaded } from '../shared/states';
import { FundForm } from './FundForm';
import { useFund } from './useFunds';

/** Changes what a fund may spend, or what it is called. */
export function ChangeFundPage() {
  const { t } = useTranslation('funds');
  const { fund: id = '' } = useParams();
  const read = useFund(id);
  return (
    <Loaded of={read}>
      {({ data, tag }) => (
        <Page title={t('changeOf', { title: data.title })} crumbs={[{ to: '/funds', text: t('heading') }, { to: `/funds/${id}`, text: data.title }]}>
          <FundForm key={tag} id={id} before={data} tag={tag} year={String(data.year)} />
        </Page>
      )}
    </Loaded>
  );
}
