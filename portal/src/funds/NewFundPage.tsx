import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useApi } from '../http/context';
import { taken } from '../http/problems';
import { TextField } from '../shared/Field';
import { isGoodName } from '../shared/goodName';
import { Page } from '../shared/Page';
import { Loaded } from '../shared/states';
import { useKept } from '../shared/useKept';
import { FundForm } from './FundForm';
import { useFunds } from './useFunds';

/** Opens a fund under a number of its own. */
export function NewFundPage() {
  const { t } = useTranslation('funds');
  const api = useApi();
  const id = useKept('fund-number', '');
  const me = useQuery({ queryKey: ['me'], queryFn: () => taken(api.GET('/me')) });
  const funds = useFunds();
  const isTaken = funds.data?.some((one) => one.fund === id.value) ?? false;
  const fault = !isGoodName(id.value) ? t('fault.number') : isTaken ? t('fault.taken') : undefined;
  return (
    <Page title={t('open')} crumbs={[{ to: '/funds', text: t('heading') }]}>
      <Loaded of={me}>
        {({ today }) => (
          <FundForm id={id.value} before={null} tag={null} fault={fault} year={today.slice(0, 4)} after={id.forget}>
            <TextField id="fund" label={t('field.number')} hint={t('hint.number')} value={id.value} onChange={id.set} error={id.value !== '' ? fault : undefined} />
          </FundForm>
        )}
      </Loaded>
    </Page>
  );
}
