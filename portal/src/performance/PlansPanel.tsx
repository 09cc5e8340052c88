import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ErrorSummary } from '../shared/ErrorSummary';
import { Facts, Panel, Pill } from '../shared/Page';
import { ReasonForm } from '../shared/ReasonForm';
import { fullDay } from '../words/dates';
import { useOfficersOrders } from './orders';
import { usePlace, type Performance, type Plan } from './reads';

/** The service plans: proposed by the supplier, agreed on or given back by an officer. */
export function PlansPanel({ performance, mayDecide }: { performance: Performance; mayDecide: boolean }) {
  const { t } = useTranslation('performance');
  const { isOwn } = usePlace();
  return (
    <Panel title={t('plan.title')} finding={t('plan.text', { unit: t(`unit.${performance.unit}`) })} extra={isOwn && performance.inForce ? <Link to="plan">{t('plan.propose')}</Link> : undefined}>
      <div className="stack">
        {performance.plans.length === 0 && <p className="quiet">{t('plan.none')}</p>}
        {performance.plans.map((plan) => <OnePlan key={plan.plan} plan={plan} performance={performance} mayDecide={mayDecide} />)}
      </div>
    </Panel>
  );
}

function OnePlan({ plan, performance, mayDecide }: { plan: Plan; performance: Performance; mayDecide: boolean }) {
  const { t } = useTranslation('performance');
  const { isOwn } = usePlace();
  const site = performance.sites.find(({ ref }) => ref === plan.site);
  const weekly = plan.weekly.map((one) => `${t(`weekday.${one.weekday}`)} ${one.from}–${one.until}`);
  const dates = plan.dates.map((one) => `${fullDay(one.day)} ${one.from}–${one.until}`);
  return (
    <section className="plan" aria-label={plan.title}>
      <div className="spread"><h3>{plan.title}</h3><Pill tone={plan.status === 'agreed' ? 'good' : 'warn'}>{t(`plan.is.${plan.status}`)}</Pill></div>
      <Facts rows={[
        [t('plan.kind'), t(`plan.of.${plan.kind}`)], [t('month.site'), site?.name ?? plan.site], [t('plan.days'), `${fullDay(plan.from)} – ${fullDay(plan.endedThrough ?? plan.through)}`],
        [t('plan.times'), [...weekly, ...dates].join('；')], [t('plan.quantity'), t('plan.quantityIs', { count: plan.times, quantity: plan.quantity, unit: t(`unit.${performance.unit}`) })],
        ...(plan.except.length > 0 ? [[t('plan.except'), plan.except.map((day) => fullDay(day)).join('、')] as const] : []),
        ...(plan.remarks ? [[t('plan.remarks'), plan.remarks] as const] : []),
      ]} />
      {isOwn && plan.status === 'returned' && <p><Link to={`plan?again=${plan.plan}`}>{t('plan.again')}</Link></p>}
      {mayDecide && plan.status === 'proposed' && <Decide plan={plan} />}
    </section>
  );
}

function Decide({ plan }: { plan: Plan }) {
  const { t } = useTranslation('performance');
  const { agree, giveBack } = useOfficersOrders();
  return (
    <div className="stack">
      <ErrorSummary refused={agree.error} />
      <div><Button type="primary" loading={agree.isPending} onClick={() => agree.mutate(plan.plan)}>{t('plan.agree')}</Button></div>
      <ReasonForm name={`plan:${plan.plan}`} label={t('plan.remarks')} verb={t('plan.giveBack')} command={giveBack} send={(remarks) => giveBack.mutateAsync({ plan: plan.plan, remarks })} />
    </div>
  );
}
