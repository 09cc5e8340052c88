import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useApi } from '../http/context';
import { taken } from '../http/problems';
import { useCaller } from '../identity/context';
import { useRound } from '../proceedings/useRound';
import { Budget } from '../shared/Budget';
import { Facts, Note, Page, Panel } from '../shared/Page';
import { Loaded } from '../shared/states';
import { moment } from '../words/dates';
import { sumOf, yuan } from '../words/money';
import { Finding } from './Finding';
import { isRejected, type Submitted } from './useSubmitted';

/** One submitted proposal, read against the rules of its round, and what examination found. */
export function ExaminedPage() {
  const { t } = useTranslation('examination');
  const { round = '', proposal = '' } = useParams();
  const api = useApi();
  const settled = useRound(round);
  const read = useQuery({ queryKey: ['proposal', round, proposal], queryFn: () => taken(api.GET('/rounds/{round}/proposals/{proposal}', { params: { path: { round, proposal } } })) });
  const title = settled.data?.settings.title ?? round;
  return (
    <Loaded of={read}>
      {(one) => (
        <Page title={one.content.title} lead={<>{one.organizationName}{'　'}{t('submitted', { at: moment(one.submittedAt) })}</>} crumbs={[{ to: '/examination', text: t('heading') }, { to: `/rounds/${round}/examination`, text: title }]}>
          <div className="sideways">
            <div className="stack">
              <Panel title={t('content')}><Content one={one} lot={settled.data?.settings.lots.find(({ ref }) => ref === one.content.lot)?.title} /></Panel>
              <Panel title={t('budget')}><Budget lines={one.content.budget} rules={settled.data?.settings.costRules ?? null} /></Panel>
            </div>
            <FindingPanel one={one} round={round} open={settled.data?.phase === 'closed'} />
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

function FindingPanel({ one, round, open }: { one: Submitted; round: string; open: boolean }) {
  const { t } = useTranslation('examination');
  const { role } = useCaller();
  const found = one.examination;
  return (
    <Panel title={t('finding')}>
      <div className="stack">
        {isRejected(one)
          ? <Note tone="bad"><p className="strong">{t('rejected')}</p><p>{found?.reason}</p><p className="quiet">{moment(found?.at)}</p></Note>
          : <Note tone={found ? 'good' : undefined}><p className="strong">{found ? t('corrected') : t('passes')}</p><p>{found ? found.reason : t('passesText')}</p></Note>}
        {role === 'officer' && (open ? <Finding one={one} round={round} /> : <p className="quiet">{t('over')}</p>)}
      </div>
    </Panel>
  );
}
