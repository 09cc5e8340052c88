import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useApi } from '../http/context';
import { taken } from '../http/problems';
import { useCaller } from '../identity/context';
import { StillSealed, useStillSealed } from '../proceedings/StillSealed';
import { useRound } from '../proceedings/useRound';
import { SourcesSheet } from '../proposals/SourcesSheet';
import { Budget } from '../shared/Budget';
import { enclosedWith } from '../shared/enclosed';
import { Files } from '../shared/Files';
import { Facts, Note, Page, Panel } from '../shared/Page';
import { Loaded } from '../shared/states';
import { moment } from '../words/dates';
import { sumOf, yuan } from '../words/money';
import type { Schema } from '../http/client';
import { Checklist } from './Checklist';
import { EligibilityPanel } from './EligibilityPanel';
import { Finding } from './Finding';
import { PassForm } from './PassForm';
import { ReturnForm } from './ReturnForm';
import { isRejected, type Submitted } from './useSubmitted';

/** One submitted proposal, read against the rules of its round, and what examination found. */
export function ExaminedPage() {
  const { t } = useTranslation('examination');
  const { round = '', proposal = '' } = useParams();
  const api = useApi();
  const settled = useRound(round);
  const read = useQuery({ queryKey: ['proposal', round, proposal], queryFn: () => taken(api.GET('/rounds/{round}/proposals/{proposal}', { params: { path: { round, proposal } } })) });
  const title = settled.data?.settings.title ?? round;
  const sealed = useStillSealed(settled.data);
  if (sealed && settled.data) return <Page title={proposal} crumbs={[{ to: '/examination', text: t('heading') }, { to: `/rounds/${round}/examination`, text: title }]}><StillSealed round={settled.data} /></Page>;
  return (
    <Loaded of={read}>
      {(one) => (
        <Page title={one.content.title} lead={<>{one.organizationName}{'　'}{t('submitted', { at: moment(one.submittedAt) })}</>} crumbs={[{ to: '/examination', text: t('heading') }, { to: `/rounds/${round}/examination`, text: title }]}>
          <div className="sideways">
            <div className="stack">
              <Panel title={t('content')}><Content one={one} lot={settled.data?.settings.lots.find(({ ref }) => ref === one.content.lot)?.title} /></Panel>
              <Panel title={t('budget')}><Budget lines={one.content.budget} rules={settled.data?.settings.costRules ?? null} /></Panel>
              {(one.content.sources ?? []).length > 0 && <Panel title={t('sources')}><SourcesSheet sources={one.content.sources ?? []} /></Panel>}
              {enclosedWith(one).length > 0 && <Panel title={t('files')}><Files round={round} files={enclosedWith(one)} /></Panel>}
            </div>
            <div className="stack">
              {settled.data?.settings.checklist && <Checked one={one} round={round} list={settled.data.settings.checklist} open={settled.data.phase === 'closed'} />}
              <FindingPanel one={one} round={round} open={settled.data?.phase === 'closed'} asks={Boolean(settled.data?.settings.checklist)} />
              <EligibilityPanel uscc={one.organization} round={round} />
            </div>
          </div>
        </Page>
      )}
    </Loaded>
  );
}

function Content({ one, lot }: { one: Submitted; lot?: string }) {
  const { t } = useTranslation('examination');
  const { content } = one;
  return (
    <Facts
      rows={[
        [t('reference'), content.reference], [t('organization'), <>{one.organizationName}<span className="second quiet">{' '}{one.organization}</span></>], [t('lot'), lot ?? content.lot],
        [t('category'), content.category], [t('lead.name'), content.lead.name], [t('lead.certificate'), content.lead.certificate ?? t('lead.none')],
        [t('asked'), yuan(content.requested)], [t('own'), yuan(content.own)], [t('sum'), yuan(sumOf([content.requested, content.own])), 'total'],
      ]}
    />
  );
}

function Checked({ one, round, list, open }: { one: Submitted; round: string; list: Schema<'ChecklistBody'>; open: boolean }) {
  const { role } = useCaller();
  const writes = role === 'officer' && open && one.examination === null;
  return (
    <>
      <Checklist one={one} round={round} items={list.items} open={writes} />
      <ReturnForm one={one} round={round} days={list.correctionDays} open={writes} />
    </>
  );
}

function FindingPanel({ one, round, open, asks }: { one: Submitted; round: string; open: boolean; asks: boolean }) {
  const { t } = useTranslation('examination');
  const { role } = useCaller();
  const found = one.examination;
  return (
    <Panel title={t('finding')}>
      <div className="stack">
        {isRejected(one)
          ? <Note tone="bad"><p className="strong">{t(asks ? 'fail.done' : 'rejected')}</p><p>{found?.reason}</p><p className="quiet">{moment(found?.at)}</p></Note>
          : <Note tone={found ? 'good' : undefined}><p className="strong">{t(found ? (asks ? 'pass.done' : 'corrected') : asks ? 'pass.open' : 'passes')}</p><p>{found ? found.reason : t(asks ? 'pass.openText' : 'passesText')}</p></Note>}
        {role === 'officer' && open && asks && !found && <PassForm one={one} round={round} />}
        {role === 'officer' && (open ? <Finding one={one} round={round} asks={asks} /> : <p className="quiet">{t('over')}</p>)}
      </div>
    </Panel>
  );
}
