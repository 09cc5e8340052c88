import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useApi, useCommand } from '../http/context';
import { taken } from '../http/problems';
import { useObjections } from '../objections/useObjections';
import type { Round } from '../proceedings/useRound';
import { Confirm } from '../shared/Confirm';
import { ErrorSummary } from '../shared/ErrorSummary';
import { Facts, Panel, Pill } from '../shared/Page';
import { amountInWords } from '../words/amountInWords';
import { fullDay } from '../words/dates';
import { fenOf, yuan } from '../words/money';

/** The final award: what has to hold before it, and what it binds. */
export function FinalAward({ round, awards, total }: { round: Round; awards: number; total: string }) {
  const { t } = useTranslation('awards');
  const api = useApi();
  const [open, setOpen] = useState(false);
  const objections = useObjections(round.round);
  const unanswered = objections.items.filter(({ upheld }) => upheld === null).length;
  const fund = useQuery({ queryKey: ['fund', round.settings.fund], queryFn: () => taken(api.GET('/funds/{fund}', { params: { path: { fund: round.settings.fund } } })) });
  const enough = fund.data === undefined || (fenOf(fund.data.available) ?? 0n) >= (fenOf(total) ?? 0n);
  const award = useCommand(
    (_: null, key) => taken(api.POST('/rounds/{round}/final-award', { params: { path: { round: round.round }, header: { 'Idempotency-Key': key } } })),
    () => setOpen(false),
  );
  const state = (holds: boolean, yes: string, no: string) => <Pill tone={holds ? 'good' : 'warn'}>{holds ? yes : no}</Pill>;
  const verb = t('final.verb', { count: awards, total: yuan(total) });
  return (
    <Panel title={t('final.title')}>
      <div className="stack">
        {!open && <ErrorSummary refused={award.error} />}
        <Facts
          rows={[
            [t('final.notice'), state(round.publicity?.ended === true, t('final.noticeOver'), t('final.noticeUntil', { through: fullDay(round.publicity?.through) }))],
            [t('final.objections'), <>{state(unanswered === 0, t('final.allAnswered'), t('final.unanswered', { count: unanswered }))}{unanswered > 0 && <>{' '}<Link to={`/rounds/${round.round}/objections`}>{t('notice.objections')}</Link></>}</>],
            [t('final.fund'), fund.data && <>{state(enough, t('final.enough'), t('final.tooLittle'))} {t('final.available', { title: fund.data.title, amount: yuan(fund.data.available) })}</>],
            [t('final.awards'), t('final.count', { count: awards })], [t('final.sum'), yuan(total), 'total'],
          ]}
        />
        <div><Button type="primary" onClick={() => setOpen(true)}>{verb}</Button></div>
      </div>
      <Confirm open={open} title={t('final.confirm', { round: round.settings.title })} verb={verb} busy={award.isPending} refused={award.error} onConfirm={() => award.mutate(null)} onClose={() => setOpen(false)}>
        <div className="stack">
          <Facts rows={[[t('final.awards'), t('final.count', { count: awards })], [t('final.sum'), <>{yuan(total)}<br />{amountInWords(total)}</>], [t('final.fund'), fund.data?.title ?? round.settings.fund], [t('final.sign'), t('final.days', { days: round.settings.contract.signWithinDays })]]} />
          <p>{t('final.text')}</p>
        </div>
      </Confirm>
    </Panel>
  );
}
