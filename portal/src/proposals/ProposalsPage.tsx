import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Schema } from '../http/client';
import { Page, Pill } from '../shared/Page';
import { Records, type Column } from '../shared/Records';
import { Empty, Loaded } from '../shared/states';
import { moment } from '../words/dates';
import { yuan } from '../words/money';
import { useOwnRounds } from './reads';

interface Own { round: Schema<'RoundSummary'>; proposal: Schema<'ProposalView'> }

/** All applications of the organization, by round, the latest first. */
export function ProposalsPage() {
  const { t } = useTranslation('proposals');
  const rounds = useOwnRounds();
  const groups = (rounds.data ?? []).filter(({ proposals }) => proposals.length > 0).map(({ summary, proposals }) => ({
    key: summary.round,
    title: `${summary.title}　${t(`words:phase.${summary.phase}`)}`,
    rows: proposals.map((proposal): Own => ({ round: summary, proposal })),
  }));
  const count = groups.reduce((sum, { rows }) => sum + rows.length, 0);
  const columns: Column<Own>[] = [
    { key: 'title', head: t('field.title'), names: true, cell: ({ proposal }) => <Link to={`/proposals/${proposal.round}/${proposal.proposal}`}>{proposal.content.title || t('untitled')}</Link> },
    { key: 'no', head: t('receipt.no'), cell: ({ proposal }) => proposal.proposal },
    { key: 'requested', head: t('field.requested'), right: true, cell: ({ proposal }) => yuan(proposal.content.requested) },
    { key: 'state', head: t('list.state'), cell: ({ round, proposal }) => <State round={round} proposal={proposal} /> },
    { key: 'when', head: t('list.when'), cell: ({ round, proposal }) => proposal.submittedAt ? t('list.submittedAt', { moment: moment(proposal.submittedAt) }) : t('list.until', { moment: moment(round.closesAt) }) },
  ];

  return (
    <Page title={t('own')} lead={rounds.data && t('list.count', { count })}>
      <Loaded of={rounds}>
        {() => count === 0
          ? <Empty title={t('list.none')}><p>{t('list.noneText')}<Link to="/rounds/open">{t('open.title')}</Link></p></Empty>
          : <Records caption={t('own')} columns={columns} groups={groups} rowKey={({ proposal }) => proposal.proposal} />}
      </Loaded>
    </Page>
  );
}

function State({ round, proposal }: Own) {
  const { t } = useTranslation('proposals');
  if (proposal.examination && !proposal.examination.passed) return <Pill tone="bad">{t('statusOf.refused')}</Pill>;
  if (proposal.status === 'submitted') return <Pill tone="good">{t('statusOf.submitted')}</Pill>;
  return round.phase === 'open' || round.phase === 'published' ? <Pill tone="warn">{t('statusOf.draft')}</Pill> : <Pill>{t('statusOf.late')}</Pill>;
}
