import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { MorePages } from '../shared/MorePages';
import { Page, Panel, Pill } from '../shared/Page';
import { Loaded } from '../shared/states';
import { useHolds } from './useArchive';

/** The contracts of the district that are held, and those that were. */
export function HoldsPage() {
  const { t } = useTranslation('archives');
  const holds = useHolds();
  const sorted = [...holds.items].sort((one, other) => Number(other.held) - Number(one.held));
  return (
    <Page title={t('holds.heading')} lead={t('holds.lead')}>
      <Loaded of={holds}>
        {() => (
          <div className="stack">
            {sorted.length === 0 && <p>{t('holds.none')}</p>}
            {sorted.map((one) => (
              <Panel key={`${one.round} ${one.proposal}`} title={t('holds.contract', { round: one.round, proposal: one.proposal })} extra={<Pill tone={one.held ? 'bad' : undefined}>{t(one.held ? 'hold.standing' : 'hold.lifted')}</Pill>}>
                <div className="stack">
                  <ul>{one.holds.map(({ hold, reason, standing, liftProposedBy }) => <li key={hold}>{reason}（{t(!standing ? 'hold.lifted' : liftProposedBy ? 'hold.waitsSecond' : 'hold.standing')}）</li>)}</ul>
                  <p><Link to={`/rounds/${one.round}/contracts/${one.proposal}/archive`}>{t('holds.open')}</Link></p>
                </div>
              </Panel>
            ))}
            <MorePages of={holds} />
          </div>
        )}
      </Loaded>
    </Page>
  );
}
