import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useCaller } from '../identity/context';
import { ErrorSummary } from '../shared/ErrorSummary';
import { Facts, Panel, Pill } from '../shared/Page';
import { usePersonName } from '../shared/people';
import { ReasonForm } from '../shared/ReasonForm';
import { moment } from '../words/dates';
import type { ArchiveOrders, Hold } from './useArchive';

/** A hold, and what two supervisors can do to lift it. */
export function HoldPanel({ hold, isSupervisor, orders, name }: { hold: Hold; isSupervisor: boolean; orders: ArchiveOrders; name: string }) {
  const { t } = useTranslation('archives');
  const nameOf = usePersonName();
  const said = (by: string | null, at: string | null) => t('hold.by', { by: nameOf(by), at: moment(at) });
  return (
    <Panel title={t('hold.title', { reason: hold.reason })} extra={<Pill tone={hold.standing ? 'bad' : undefined}>{t(hold.standing ? 'hold.standing' : 'hold.lifted')}</Pill>}>
      <div className="stack">
        <Facts rows={[
          [t('hold.set'), said(hold.setBy, hold.setAt)],
          ...(hold.liftProposedBy ? [[t('hold.proposed'), said(hold.liftProposedBy, hold.liftProposedAt)] as const, [t('hold.liftReason'), hold.liftReason] as const] : []),
          ...(hold.liftedBy ? [[t('hold.liftedBy'), said(hold.liftedBy, hold.liftedAt)] as const] : []),
        ]} />
        {isSupervisor && hold.standing && (hold.liftProposedBy === null ? <Propose hold={hold} orders={orders} name={name} /> : <Answer hold={hold} orders={orders} name={name} />)}
      </div>
    </Panel>
  );
}

function Propose({ hold: { hold }, orders: { propose }, name }: { hold: Hold; orders: ArchiveOrders; name: string }) {
  const { t } = useTranslation('archives');
  return (
    <details><summary>{t('hold.orPropose')}</summary>
      <ReasonForm name={`lift-${name}-${hold}`} label={t('hold.proposeReason')} hint={t('hold.two')} verb={t('hold.propose')} command={propose} send={(reason) => propose.mutateAsync({ hold, reason })} />
    </details>
  );
}

function Answer({ hold, orders: { approve, refuse }, name }: { hold: Hold; orders: ArchiveOrders; name: string }) {
  const { t } = useTranslation('archives');
  const { account } = useCaller();
  const isOwn = hold.liftProposedBy === account;
  return (
    <>
      <ErrorSummary refused={approve.error} />
      {isOwn ? <p>{t('hold.waits')}</p> : <div><Button type="primary" loading={approve.isPending} onClick={() => approve.mutate(hold.hold)}>{t('hold.approve')}</Button></div>}
      <details><summary>{t(isOwn ? 'hold.orTakeBack' : 'hold.orRefuse')}</summary>
        <ReasonForm name={`keep-${name}-${hold.hold}`} label={t('hold.refuseReason')} verb={t(isOwn ? 'hold.takeBack' : 'hold.refuse')} command={refuse} send={(reason) => refuse.mutateAsync({ hold: hold.hold, reason })} />
      </details>
    </>
  );
}
