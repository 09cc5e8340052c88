import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useApi } from '../http/context';
import { taken } from '../http/problems';
import { useCaller } from '../identity/context';
import { RoundWork } from '../proceedings/RoundWork';
import { useRound, type Round } from '../proceedings/useRound';
import { Note, Page, Panel } from '../shared/Page';
import { Loaded } from '../shared/states';
import { amountInWords } from '../words/amountInWords';
import { fullDay, shortDay } from '../words/dates';
import { sumOf, yuan } from '../words/money';
import { AwardsTable } from './AwardsTable';
import { FinalAward } from './FinalAward';
import { Outcome } from './Outcome';
import './awards.css';

/** The award notice as residents read it, its days, and the final award after them. */
export function NoticePage() {
  const { t } = useTranslation('awards');
  const { round: id = '' } = useParams();
  const read = useRound(id);
  return (
    <Loaded of={read}>
      {(round) => (
        <Page
          title={t('notice.title', { round: round.settings.title })} crumbs={[{ to: '/awards', text: t('heading') }, { to: `/rounds/${id}`, text: round.settings.title }]} lead={t(`words:phase.${round.phase}`)}
          actions={round.publicity && <Button onClick={() => window.print()}>{t('print')}</Button>}
        >
          <div className="stack">
            <RoundWork round={round} />
            {round.publicity ? <><Days round={round} days={round.publicity} /><Published round={round} /></> : <Note><p>{t('ranking.notYet')}</p></Note>}
          </div>
        </Page>
      )}
    </Loaded>
  );
}

function Days({ round, days: { published, through, ended, period } }: { round: Round; days: NonNullable<Round['publicity']> }) {
  const { t } = useTranslation('awards');
  return (
    <Note>
      <p className="strong">{t('notice.days', { from: fullDay(published), through: fullDay(through), count: round.settings.publicity.workingDays })}</p>
      <p>{ended ? t('notice.ended') : t('notice.until', { through: fullDay(through) })}{period.skipped.length > 0 && t('notice.skipped', { days: period.skipped.map(shortDay).join(t('and')) })}</p>
      {period.provisional && <p className="warn">{t('notice.provisional')}</p>}
      <p className="screen-only"><Link to={`/rounds/${round.round}/objections`}>{t('notice.objections')}</Link>{'　'}<Link to={`/rounds/${round.round}/ranking`}>{t('toRanking')}</Link></p>
    </Note>
  );
}

function Published({ round }: { round: Round }) {
  const { t } = useTranslation('awards');
  const { tenant, role } = useCaller();
  const api = useApi();
  const notice = useQuery({ queryKey: ['notice', round.round], queryFn: () => taken(api.GET('/public/{tenant}/rounds/{round}/notice', { params: { path: { tenant, round: round.round } } })) });
  return (
    <Loaded of={notice}>
      {({ awards, committee }) => {
        const of = (outcome: string) => awards.filter((one) => one.outcome === outcome);
        const [awarded, reserve] = [of('awarded'), of('reserve')];
        const others = awards.filter((one) => !['awarded', 'reserve', 'rejected'].includes(one.outcome));
        const total = sumOf(awarded.map(({ amount }) => amount));
        return (
          <>
            {round.phase === 'notice' && role === 'approver' && <FinalAward round={round} awards={awarded.length} total={total} />}
            <Panel title={t('notice.awarded', { count: awarded.length })}><AwardsTable rows={awarded} lots={round.settings.lots} total={total} />{awarded.length > 0 && <p>{t('notice.words', { words: amountInWords(total) })}</p>}</Panel>
            {reserve.length > 0 && <Panel title={t('notice.reserve', { count: reserve.length })}><AwardsTable rows={reserve} lots={round.settings.lots} /></Panel>}
            {others.length > 0 && <Panel title={t('notice.others')}><ul className="stack-small">{others.map((one) => <li key={one.proposal}>{one.title}{'　'}{one.organization}{'　'}{yuan(one.amount)}{'　'}<Outcome of={one.outcome} /></li>)}</ul></Panel>}
            <Panel title={t('notice.committee')}><p>{committee.join(t('and'))}</p></Panel>
          </>
        );
      }}
    </Loaded>
  );
}
