import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { trailOf } from '../audit/trailKinds';
import { useApi, useCommand } from '../http/context';
import { taken } from '../http/problems';
import { useCaller } from '../identity/context';
import { ErrorSummary } from '../shared/ErrorSummary';
import { Facts, Note, Panel, Pill } from '../shared/Page';
import { ReasonForm } from '../shared/ReasonForm';
import { moment } from '../words/dates';
import type { StuckWork } from './StuckWorkPage';

/** One piece of work that stands still. */
export function StuckPiece({ one }: { one: StuckWork }) {
  const { t } = useTranslation('operations');
  const { role } = useCaller();
  return (
    <Panel title={t('of', { kind: t(`kind.${one.kind}`, { defaultValue: one.kind }) })} finding={one.text} extra={<Pill tone={one.state === 'stuck' ? 'bad' : 'warn'}>{t(`state.${one.state}`)}</Pill>}>
      <div className="stack">
        <Facts rows={[
          [t('field.key'), <span key="key" className="mono">{one.event === null ? one.key : t('afterEvent', { key: one.key, event: one.event })}</span>],
          [t('field.code'), <span key="code" className="mono">{one.code}</span>],
          [t('field.since'), t('tries', { first: moment(one.first), last: moment(one.last), count: one.tries })],
          [t('field.next'), one.nextLook ? moment(one.nextLook) : t('noNext')],
        ]} />
        {role === 'admin' && <Ways one={one} />}
        <p><Link to={trailOf('work', { work: one.work })}>{t('trail')}</Link></p>
      </div>
    </Panel>
  );
}

function Ways({ one: { work, state } }: { one: StuckWork }) {
  const { t } = useTranslation('operations');
  const api = useApi();
  const params = (key: string) => ({ path: { work }, header: { 'Idempotency-Key': key } });
  const retry = useCommand((_: 'retry', key) => taken(api.POST('/operations/stuck-work/{work}/retry', { params: params(key) })));
  const resolve = useCommand((reason: string, key) => taken(api.POST('/operations/stuck-work/{work}/resolution', { params: params(key), body: { reason } })));
  return (
    <>
      <ErrorSummary refused={retry.error} />
      {retry.isSuccess && <Note tone="good">{t('retried')}</Note>}
      <div><Button type={state === 'stuck' ? 'primary' : 'default'} loading={retry.isPending} onClick={() => retry.mutate('retry')}>{t('retry')}</Button></div>
      <details>
        <summary>{t('orGiveUp')}</summary>
        <ReasonForm name={`stuck:${work}`} label={t('reason')} hint={t('giveUpHint')} verb={t('giveUp')} danger command={resolve} send={(reason) => resolve.mutateAsync(reason)} />
      </details>
    </>
  );
}
