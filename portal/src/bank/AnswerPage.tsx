import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { MorePages } from '../shared/MorePages';
import { Facts, Page, Panel, Pill } from '../shared/Page';
import { usePersonName } from '../shared/people';
import { Records, type Column } from '../shared/Records';
import { Loaded, LongWork } from '../shared/states';
import { fullDay, moment } from '../words/dates';
import { yuan } from '../words/money';
import { outcomeTones } from './tones';
import { useAnswer, useEntries, type AnswerEntry, type AnswerFile } from './useBank';

/** One file of the bank, and what became of each thing it says. */
export function AnswerPage() {
  const { t } = useTranslation('bank');
  const { answer = '' } = useParams();
  const nameOf = usePersonName();
  const read = useAnswer(answer);
  return (
    <Loaded of={read}>
      {(file) => (
        <Page title={file.name} crumbs={[{ to: '/bank-answers', text: t('answers') }]}>
          <div className="stack">
            <Panel title={t(`messageKind.${file.message}`)}>
              <Facts rows={[
                [t('messageId'), file.messageId], [t('received'), `${nameOf(file.receivedBy)}　${moment(file.receivedAt)}`], [t('digest'), file.answer],
                [t('outcome.booked'), file.booked], [t('outcome.repeated'), file.repeated], [t('outcome.noted'), file.noted], [t('outcome.exception'), file.exceptions],
              ]} />
            </Panel>
            {file.done < file.count && <LongWork step={t('booking')} done={file.done} total={file.count} />}
            <Entries file={file} />
          </div>
        </Page>
      )}
    </Loaded>
  );
}

function Entries({ file }: { file: AnswerFile }) {
  const { t } = useTranslation('bank');
  const entries = useEntries(file.answer, file.done);
  const columns: Column<AnswerEntry>[] = [
    { key: 'no', head: t('no'), right: true, deskOnly: true, cell: (row) => row.no },
    { key: 'says', head: t('bankSays'), names: true, cell: (row) => t(`factKind.${row.fact.kind}`) },
    { key: 'payment', head: t('contract'), cell: (row) => row.payment ? <Link to={`/payments/${row.payment.round}/${row.payment.proposal}/${row.payment.no}`}>{t('instalment', { round: row.payment.round, no: row.payment.no })}</Link> : row.fact.endToEndId ?? '—' },
    { key: 'amount', head: t('amount'), right: true, cell: (row) => yuan(row.fact.amount) },
    { key: 'day', head: t('day'), cell: (row) => fullDay(row.fact.day) },
    { key: 'reason', head: t('reason'), cell: (row) => [row.fact.code, row.fact.text].filter(Boolean).join('　') || '—' },
    { key: 'outcome', head: t('became'), cell: (row) => row.exception ? <Link to={`/bank-exceptions/${row.exception}`}>{t('outcome.exception')}</Link> : <Pill tone={outcomeTones[row.outcome]}>{t(`outcome.${row.outcome}`)}</Pill> },
  ];
  return (
    <Loaded of={entries}>
      {() => <div><Records caption={t('entries')} columns={columns} groups={[{ key: 'all', rows: entries.items }]} rowKey={(row) => String(row.no)} /><MorePages of={entries} /></div>}
    </Loaded>
  );
}
