import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useApi, useCommand } from '../http/context';
import { taken } from '../http/problems';
import { ErrorSummary } from '../shared/ErrorSummary';
import { Facts, Note, Page, Panel, Timeline } from '../shared/Page';
import { saveFile } from '../shared/saveFile';
import { amountInWords } from '../words/amountInWords';
import { fullDay, second } from '../words/dates';
import { yuan } from '../words/money';
import { HiddenCopy } from './HiddenCopy';
import type { SubmittedProps } from './SubmittedPages';
import { useCourse } from './useCourse';
import './applying.css';

/** The slip that says what was submitted and when; it prints alone. */
export function ReceiptPage({ view, round }: SubmittedProps) {
  const { t } = useTranslation('proposals');
  const navigate = useNavigate();
  const course = useCourse(view, round);
  const { content, receipt } = view;
  const api = useApi();
  const path = { round: view.round, proposal: view.proposal };
  const sign = useCommand(
    (_: null, key) => taken(api.POST('/rounds/{round}/proposals/{proposal}/receipt', {
      params: { path, header: { 'Idempotency-Key': key } }, ...(receipt?.copyKey ? { body: { copyKey: receipt.copyKey } } : {}),
    })),
    (signed) => saveFile(t('receipt.file', { no: view.proposal }), new Blob([`${JSON.stringify(signed, null, 2)}\n`], { type: 'application/json' })),
  );
  const lot = round.settings.lots.find(({ ref }) => ref === content.lot)?.title;
  return (
    <Page title={t('receipt.title')} crumbs={[{ to: '/proposals', text: t('own') }, { to: `/proposals/${view.round}/${view.proposal}`, text: content.title }]}>
      <div className="sideways">
        <div className="stack">
          <ErrorSummary refused={sign.error} />
          {view.hidden && <HiddenCopy view={view} />}
          {receipt?.copyKey && <Note tone="warn"><p className="strong">{t('sealed.save')}</p><p>{t('sealed.saveText')}</p></Note>}
          <div className="slip">
            <div><p className="good strong"><span aria-hidden>✓ </span>{t('receipt.done')}</p><p className="quiet">{t('receipt.keep')}</p></div>
            <Facts rows={[
              [t('receipt.no'), <span key="no" className="strong">{view.proposal}</span>],
              [t('receipt.at'), <>{second(view.submittedAt)}　<span className="quiet">{t('receipt.server')}</span></>],
              [t('receipt.organization'), <>{view.organizationName}　<span className="quiet">{view.organization}</span></>],
              ...(view.hidden ? [] : [
              [t('field.title'), content.title],
              [t('receipt.round'), `${round.settings.title}　${lot ?? ''}`],
              [t('field.reference'), content.reference],
              [t('field.requestedPlain'), <>{t('yuan', { amount: yuan(content.requested) })}　{amountInWords(content.requested)}</>],
              [t('field.leadName'), content.lead.name],
              [t('receipt.digest'), <><span className="mono">{grouped(receipt?.digest)}</span><div className="quiet">{t('receipt.digestHint')}</div></>],
              ] as const),
              ...(receipt?.files ?? []).map((one) => [t('receipt.enclosed'), <>{one.name}<div className="quiet mono">{t('receipt.sha256', { digest: one.sha256 })}</div></>] as const),
              ...(receipt?.copyKey ? [[t('sealed.key'), <span key="key" className="mono">{receipt.copyKey}</span>] as const] : []),
            ]} />
          </div>
          <div className="row screen-only">
            <Button type="primary" size="large" loading={sign.isPending} disabled={Boolean(view.hidden)} onClick={() => sign.mutate(null)}>{t('receipt.save')}</Button>
            <Button size="large" onClick={() => window.print()}>{t('receipt.print')}</Button>
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

const grouped = (digest?: string | null) => digest?.replace(/(.{4})(?=.)/g, '$1 ') ?? '—';
