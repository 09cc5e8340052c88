import { useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useApi, useCommand } from '../http/context';
import { taken } from '../http/problems';
import { useCaller } from '../identity/context';
import { ErrorSummary } from '../shared/ErrorSummary';
import { Facts, Note, Panel } from '../shared/Page';
import { Loaded } from '../shared/states';
import { moment } from '../words/dates';
import { holdKey } from './keyStore';
import { useOwnKey } from './reads';
import { newHolderKey } from './sealing';

/** The own key: made in this browser, registered by its public half. */
export function OwnKey() {
  const { t } = useTranslation('openings');
  const api = useApi();
  const queries = useQueryClient();
  const { account } = useCaller();
  const own = useOwnKey();
  const register = useCommand(
    async (_: null, key) => {
      const { pair, point } = await newHolderKey();
      const registered = await taken(api.POST('/me/opening-key', { params: { header: { 'Idempotency-Key': key } }, body: { point } }));
      await holdKey(account, registered.keyId ?? '', pair);
    },
    () => void queries.invalidateQueries({ queryKey: ['opening-key'] }),
  );
  const make = <div className="row"><Button type="primary" loading={register.isPending} onClick={() => register.mutate(null)}>{t('key.make')}</Button></div>;
  return (
    <Panel title={t('key.title')}>
      <Loaded of={own}>
        {({ registered, pair }) => (
          <div className="stack">
            <ErrorSummary refused={register.error} />
            <p>{t('key.text')}</p>
            {registered && <Facts rows={[[t('key.name'), <span key="id" className="mono">{registered.keyId}</span>], [t('key.at'), moment(registered.registeredAt)]]} />}
            {registered && (pair ? <Note tone="good">{t('key.here')}</Note> : <><Note tone="warn">{t('key.elsewhere')}</Note>{make}</>)}
            {!registered && make}
          </div>
        )}
      </Loaded>
    </Panel>
  );
}
