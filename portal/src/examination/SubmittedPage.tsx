import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { StillSealed, useStillSealed } from '../proceedings/StillSealed';
import { useRound } from '../proceedings/useRound';
import { MorePages } from '../shared/MorePages';
import { Page, Pill } from '../shared/Page';
import { Records, type Column } from '../shared/Records';
import { Empty, Filtered, Loaded } from '../shared/states';
import { useFilters } from '../shared/useFilters';
import { moment } from '../words/dates';
import { yuan } from '../words/money';
import { isRejected, useSubmitted, type Submitted } from './useSubmitted';

/** What was submitted to a round; who is not named passes. */
export function SubmittedPage() {
  const { t } = useTranslation('examination');
  const { round = '' } = useParams();
  const { values, set, clear, any } = useFilters('lot');
  const settled = useRound(round);
  const sealed = useStillSealed(settled.data);
  const proposals = useSubmitted(round, values.lot);
  const lots = settled.data?.settings.lots ?? [];
  const asks = Boolean(settled.data?.settings.checklist);
  const columns: Column<Submitted>[] = [
    { key: 'title', head: t('project'), names: true, cell: (one) => <><Link to={`/rounds/${round}/examination/${one.proposal}`}>{one.content.title}</Link><span className="second">{one.organizationName}</span></> },
    { key: 'lot', head: t('lot'), cell: (one) => lots.find(({ ref }) => ref === one.content.lot)?.title ?? one.content.lot },
    { key: 'requested', head: t('requested'), right: true, cell: (one) => yuan(one.content.requested) },
    { key: 'at', head: t('submittedAt'), cell: (one) => moment(one.submittedAt) },
    { key: 'finding', head: t('finding'), cell: (one) => isRejected(one)
      ? <><Pill tone="bad">{t(asks ? 'fail.done' : 'rejected')}</Pill><span className="second">{one.examination?.reason}</span></>
      : one.examination ? <><Pill tone="good">{t(asks ? 'pass.done' : 'corrected')}</Pill><span className="second">{one.examination.reason}</span></> : asks ? <Open of={one} /> : <Pill>{t('passes')}</Pill> },
  ];
  const rejected = proposals.items.filter(isRejected).length;
  return (
    <Page
      title={t('of', { round: settled.data?.settings.title ?? '' })} crumbs={[{ to: '/examination', text: t('heading') }, { to: `/rounds/${round}`, text: settled.data?.settings.title ?? round }]}
      lead={proposals.data && (asks ? t('countsChecked', { all: proposals.items.length, done: proposals.items.filter(({ examination }) => examination !== null).length }) : t(proposals.hasNextPage ? 'countsSoFar' : 'counts', { all: proposals.items.length, passed: proposals.items.length - rejected, rejected }))}
      actions={settled.data?.phase === 'closed' && !sealed && <Link to={`/rounds/${round}/panel`}>{t('toPanel')}</Link>}
    >
      {lots.length > 1 && (
        <div className="filters">
          <div className="field">
            <label htmlFor="lot">{t('lot')}</label>
            <Select id="lot" value={values.lot} onChange={(lot) => set('lot', lot)} style={{ minWidth: 200 }} options={[{ value: '', label: t('allLots') }, ...lots.map(({ ref, title }) => ({ value: ref, label: title }))]} />
          </div>
        </div>
      )}
      {sealed && settled.data ? <StillSealed round={settled.data} /> : <Loaded of={proposals}>
        {() => proposals.items.length > 0
          ? <><Records caption={t('heading')} columns={columns} groups={[{ key: 'all', rows: proposals.items }]} rowKey={({ proposal }) => proposal} mark={(one) => isRejected(one) ? 'wrong' : undefined} /><MorePages of={proposals} /></>
          : any ? <Filtered clear={clear} /> : <Empty title={t('none')}><p>{t('noneText')}</p></Empty>}
      </Loaded>}
    </Page>
  );
}

// Where each proposal needs a finding, what has none yet.
function Open({ of }: { of: Submitted }) {
  const { t } = useTranslation('examination');
  if (!of.return) return <Pill>{t('pass.open')}</Pill>;
  return <Pill tone="warn">{t(of.return.correctedAt ? 'pass.came' : 'pass.returned')}</Pill>;
}
