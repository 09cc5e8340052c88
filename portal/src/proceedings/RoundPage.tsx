import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useCaller } from '../identity/context';
import { Facts, Note, Page, Panel, Timeline } from '../shared/Page';
import { Loaded } from '../shared/states';
import { fullDay, moment } from '../words/dates';
import { sumOf, yuan } from '../words/money';
import { mayCancel, mayWithdraw, nextOf, placesOf, stateOf, stations, type Station } from './course';
import { EndRound } from './EndRound';
import { RoundWork } from './RoundWork';
import { useStillSealed } from './StillSealed';
import { useRound, type Round } from './useRound';

/** Where a round stands, what comes next and whose it is, and the ways to all of its places. */
export function RoundPage() {
  const { t } = useTranslation('proceedings');
  const { round: id = '' } = useParams();
  const { role } = useCaller();
  const read = useRound(id);
  return (
    <Loaded of={read}>
      {(round) => (
        <Page
          title={round.settings.title} crumbs={[{ to: '/rounds', text: t('rounds') }]}
          lead={<>{t(`words:kind.${round.settings.kind}`)}{'　'}{t(`words:phase.${round.phase}`)}{'　'}{round.settings.purchaser.name}</>}
          actions={<>{mayWithdraw(round, role) && <EndRound round={round.round} way="withdraw" title={round.settings.title} />}{mayCancel(round, role) && <EndRound round={round.round} way="cancel" title={round.settings.title} />}</>}
        >
          <div className="stack">
            <Ended round={round} />
            <RoundWork round={round} />
            <div className="sideways">
              <div className="stack">
                <Next round={round} />
                <Panel title={t('facts.title')}><RoundFacts round={round} /></Panel>
              </div>
              <div className="stack">
                {round.phase !== 'cancelled' && <Panel title={t('course')}><Timeline steps={stations.map((station) => ({ key: station, state: stateOf(round, station), title: t(`station.${station}`), text: whenOf(round, station) }))} /></Panel>}
                <Panel title={t('places')}><ul className="stack-small">{placesOf(round, role).map(({ key, to }) => <li key={key}><Link to={to}>{t(`place.${key}`)}</Link></li>)}</ul></Panel>
              </div>
            </div>
          </div>
        </Page>
      )}
    </Loaded>
  );
}

function Ended({ round }: { round: Round }) {
  const { t } = useTranslation('proceedings');
  if (round.cancelled) return <Note tone="bad"><p className="strong">{t('cancelled', { day: fullDay(round.cancelled.day) })}</p><p>{round.cancelled.reason}</p></Note>;
  if (round.withdrawn && round.phase === 'draft') return <Note tone="warn"><p className="strong">{t('withdrawn', { day: fullDay(round.withdrawn.day) })}</p><p>{round.withdrawn.reason}</p></Note>;
  return null;
}

function Next({ round }: { round: Round }) {
  const { t } = useTranslation('proceedings');
  const { role } = useCaller();
  const step = nextOf(round, useStillSealed(round));
  if (!step) return null;
  const mine = step.roles.includes(role);
  const places = { opens: moment(round.settings.opensAt), closes: moment(round.settings.closesAt), through: fullDay(round.publicity?.through) };
  return (
    <Panel title={t('nextStep')}>
      <p className="strong">{t(`step.next.${step.key}`, places)}</p>
      <p className="quiet">{step.key === 'unseal' ? t('step.byHolders') : step.roles.length > 0 && t('whose', { roles: step.roles.map((one) => t(`identity:role.${one}`)).join(t('or')) })}</p>
      {step.to && mine && <p><Link to={step.to}>{t(`step.go.${step.key}`)}</Link></p>}
    </Panel>
  );
}

function RoundFacts({ round: { settings } }: { round: Round }) {
  const { t } = useTranslation('proceedings');
  return (
    <Facts
      rows={[
        [t('facts.purchaser'), settings.purchaser.name], [t('facts.fund'), <Link key="fund" to={`/funds/${settings.fund}`}>{settings.fund}</Link>],
        [t('facts.application'), t('facts.from', { from: moment(settings.opensAt), to: moment(settings.closesAt) })],
        [t('facts.lots'), settings.lots.map((lot) => t('facts.lot', { title: lot.title, budget: yuan(lot.budget), count: lot.maximumAwards })).join(t('facts.and'))],
        [t('facts.budget'), t('facts.yuan', { amount: yuan(sumOf(settings.lots.map(({ budget }) => budget))) })],
        ...(settings.sealing ? [[t('facts.sealing'), t('facts.sealed', { threshold: settings.sealing.threshold, all: settings.sealing.officers.length + 1 })] as const] : []),
        [t('facts.pass'), t('facts.points', { points: settings.evaluation.passMark })],
        [t('facts.notice'), t('facts.days', { days: settings.publicity.workingDays })],
      ]}
    />
  );
}

function whenOf(round: Round, station: Station): string {
  switch (station) {
    case 'published': return '';
    case 'open': return moment(round.settings.opensAt);
    case 'closed': return moment(round.settings.closesAt);
    case 'notice': return round.publicity ? `${fullDay(round.publicity.published)} – ${fullDay(round.publicity.through)}` : '';
    default: return '';
  }
}
