import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorSummary, faultAt, faultsOf, type FieldFault } from '../shared/ErrorSummary';
import { TextField } from '../shared/Field';
import { Note, Panel } from '../shared/Page';
import { useKept } from '../shared/useKept';
import { EvidenceField } from './EvidenceField';
import { useOwnOrders } from './orders';
import { usePlace, type Performance, type Report } from './reads';

interface Draft { text: string; values: string[]; notes: string[]; files: readonly string[] }

interface ReportFormProps { performance: Performance; report: string; before: Report['versions'][number] | undefined }

/** Writes a report; one that was given back begins with what was said before. */
export function ReportForm({ performance, report, before }: ReportFormProps) {
  const { t } = useTranslation('performance');
  const { round, proposal } = usePlace();
  const { submit } = useOwnOrders();
  const draft = useKept<Draft>(`report:${round}:${proposal}:${report}:${before?.no ?? 0}`, {
    text: before?.text ?? '', values: performance.kpis.map((_, index) => before?.kpis[index]?.value ?? ''), notes: performance.kpis.map((_, index) => before?.kpis[index]?.note ?? ''), files: before?.files ?? [],
  });
  const [missing, setMissing] = useState<readonly FieldFault[]>([]);
  const { value } = draft;
  const set = (change: Partial<Draft>) => draft.set((was) => ({ ...was, ...change }));
  const put = (all: readonly string[], index: number, said: string) => performance.kpis.map((_, at) => at === index ? said : all[at] ?? '');
  const faults = missing.length > 0 ? missing : faultsOf(submit.error);

  function send() {
    const lacks = [
      ...(value.text.trim() === '' ? [{ id: 'text', message: t('report.missing.text') }] : []),
      ...performance.kpis.flatMap(({ title }, index) => (value.values[index] ?? '').trim() === '' ? [{ id: `kpis-${index}-value`, message: t('report.missing.kpi', { title }) }] : []),
    ];
    setMissing(lacks);
    if (lacks.length > 0) return;
    const kpis = performance.kpis.map(({ ref, region }, index) => ({ kpi: ref, region, value: (value.values[index] ?? '').trim(), note: (value.notes[index] ?? '').trim() || null }));
    submit.mutate({ report, body: { text: value.text.trim(), kpis, files: [...value.files] } }, { onSuccess: () => draft.forget() });
  }

  return (
    <Panel title={t(before ? 'report.writeAgain' : 'report.write')}>
      <div className="form">
        {before?.remarks && <Note tone="warn" alert><p className="strong">{t('report.returned')}</p><p>{before.remarks}</p></Note>}
        <ErrorSummary faults={faults} refused={missing.length > 0 ? null : submit.error} />
        <TextField id="text" label={t('report.text')} hint={t('report.textHint')} rows={8} maxLength={4000} value={value.text} onChange={(text) => set({ text })} error={faultAt(faults, 'text')} />
        {performance.kpis.map((kpi, index) => (
          <div key={`${kpi.ref} ${kpi.region ?? ''}`} className="halves">
            <TextField id={`kpis-${index}-value`} label={kpi.region ? t('report.kpiOf', { title: kpi.title, region: kpi.region }) : kpi.title} hint={t(`report.threshold.${kpi.direction}`, { threshold: kpi.threshold, unit: kpi.unit })} inputMode="decimal" maxLength={19} value={value.values[index] ?? ''} onChange={(said) => set({ values: put(value.values, index, said) })} error={faultAt(faults, `kpis-${index}-value`)} />
            <TextField id={`kpis-${index}-note`} label={t('report.note')} optional maxLength={500} value={value.notes[index] ?? ''} onChange={(said) => set({ notes: put(value.notes, index, said) })} error={faultAt(faults, `kpis-${index}-note`)} />
          </div>
        ))}
        <EvidenceField id="files" label={t('report.files')} hint={t('report.filesHint')} error={faultAt(faults, 'files')} named={value.files} onNamed={(change) => draft.set((was) => ({ ...was, files: change(was.files) }))} />
        <div><Button type="primary" size="large" loading={submit.isPending} onClick={send}>{t('report.send')}</Button></div>
      </div>
    </Panel>
  );
}
