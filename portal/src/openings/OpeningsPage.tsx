import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Page, Pill } from '../shared/Page';
import { Records, type Column } from '../shared/Records';
import { Empty, Loaded } from '../shared/states';
import { moment } from '../words/dates';
import { OwnKey } from './OwnKey';
import { useSealedRounds, type SealedRound } from './reads';

/** The own key, and the sealed rounds with how far their opening is. */
export function OpeningsPage() {
  const { t } = useTranslation('openings');
  const rounds = useSealedRounds();
  const columns: Column<SealedRound>[] = [
    { key: 'round', head: t('round'), names: true, cell: ({ summary }) => <Link to={`/openings/${summary.round}`}>{summary.title}</Link> },
    { key: 'closes', head: t('closes'), cell: ({ summary }) => moment(summary.closesAt) },
    { key: 'collected', head: t('collected'), cell: ({ opening }) => t('of', { count: opening.shares.filter((one) => one.collectedAt).length, all: opening.shares.length }) },
    { key: 'state', head: t('state'), cell: ({ opening }) => <OpeningState opening={opening} /> },
  ];
  return (
    <Page title={t('title')} lead={t('lead')}>
      <div className="stack">
        <OwnKey />
        <Loaded of={rounds}>
          {(all) => all.length === 0
            ? <Empty title={t('none')}><p>{t('noneText')}</p></Empty>
            : <Records caption={t('rounds')} columns={columns} groups={[{ key: 'all', rows: all }]} rowKey={({ summary }) => summary.round} />}
        </Loaded>
      </div>
    </Page>
  );
}

/** Where an opening stands, in a word. */
export function OpeningState({ opening: { openedAt, unsealedAt, missing, broken } }: { opening: SealedRound['opening'] }) {
  const { t } = useTranslation('openings');
  if (unsealedAt) return <Pill tone={broken.length > 0 ? 'bad' : 'good'}>{broken.length > 0 ? t('stateBroken', { count: broken.length }) : t('stateOpen')}</Pill>;
  return openedAt ? <Pill tone="warn">{t('stateWorking')}</Pill> : <Pill>{t('stateSealed', { count: missing })}</Pill>;
}
