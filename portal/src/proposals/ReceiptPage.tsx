import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { Facts, Page, Panel, Timeline } from '../shared/Page';
import { amountInWords } from '../words/amountInWords';
import { fullDay, second } from '../words/dates';
import { yuan } from '../words/money';
import { digestOf } from './digest';
import type { SubmittedProps } from './SubmittedPages';
import { useCourse } from './useCourse';
import './applying.css';

/** The slip that says what was submitted and when; it prints alone. */
export function ReceiptPage({ view, round }: SubmittedProps) {
  const { t } = useTranslation('proposals');
  const navigate = useNavigate();
  const course = useCourse(view, round);
  const digest = useQuery({ queryKey: ['digest', view.proposal, view.submittedAt], queryFn: () => digestOf(view), staleTime: Infinity });
  const { content } = view;
  const lot = round.settings.lots.find(({ ref }) => ref === content.lot)?.title;
  return (
    <Page title={t('receipt.title')} crumbs={[{ to: '/proposals', text: t('own') }, { to: `/proposals/${view.round}/${view.proposal}`, text: content.title }]}>
      <div className="sideways">
        <div className="stack">
          <div className="slip">
            <div><p className="good strong"><span aria-hidden>✓ </span>{t('receipt.done')}</p><p className="quiet">{t('receipt.keep')}</p></div>
            <Facts rows={[
              [t('receipt.no'), <span key="no" className="strong">{view.proposal}</span>],
              [t('receipt.at'), <>{second(view.submittedAt)}　<span className="quiet">{t('receipt.server')}</span></>],
              [t('receipt.organization'), <>{view.organizationName}　<span className="quiet">{view.organization}</span></>],
              [t('field.title'), content.title],
              [t('receipt.round'), `${round.settings.title}　${lot ?? ''}`],
              [t('field.reference'), content.reference],
              [t('field.requestedPlain'), <>{t('yuan', { amount: yuan(content.requested) })}　{amountInWords(content.requested)}</>],
              [t('field.leadName'), content.lead.name],
              [t('receipt.digest'), <><span className="mono">{digest.data ?? '—'}</span><div className="quiet">{t('receipt.digestHint')}</div></>],
            ]} />
          </div>
          <div className="row screen-only">
            <Button type="primary" size="large" onClick={() => window.print()}>{t('receipt.print')}</Button>
            <Button size="large" onClick={() => navigate(`/proposals/${view.round}/${view.proposal}`)}>{t('receipt.follow')}</Button>
          </div>
        </div>
        <aside className="stack">
          <Panel title={t('receipt.next')}><Timeline steps={course.filter(({ state }) => state !== 'done')} /></Panel>
          <Panel title={t('receipt.change')}><p>{t('receipt.noChange', { day: fullDay(round.settings.closesAt) })}</p></Panel>
        </aside>
      </div>
    </Page>
  );
}
