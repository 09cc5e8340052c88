import { Button, Checkbox } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorSummary } from '../shared/ErrorSummary';
import { MorePages } from '../shared/MorePages';
import { Panel, Pill } from '../shared/Page';
import { ReasonForm } from '../shared/ReasonForm';
import { Records, type Column } from '../shared/Records';
import { Loaded } from '../shared/states';
import { shortDay } from '../words/dates';
import { sumOf, yuan } from '../words/money';
import { EvidenceList } from './EvidenceList';
import { useOfficersOrders, useOwnOrders } from './orders';
import { useEntries, usePlace, type Budget, type Entry } from './reads';
import { SelectField } from './SelectField';

const tones = { booked: 'warn', accepted: 'good', refused: 'bad', withdrawn: undefined } as const;
const atOnce = 60;

/** The vouchers; an officer chooses those that are accepted, or refuses them for a reason. */
export function EntriesPanel({ budget, mayDecide }: { budget: Budget; mayDecide: boolean }) {
  const { t } = useTranslation('performance');
  const { isOwn } = usePlace();
  const [status, setStatus] = useState(mayDecide ? 'booked' : '');
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const entries = useEntries(status);
  const waiting = entries.items.filter((one) => one.status === 'booked');
  const picked = waiting.filter(({ entry }) => chosen.includes(entry));
  const choose = (entry: string, yes: boolean) => setChosen((before) => yes ? [...before, entry].slice(0, atOnce) : before.filter((one) => one !== entry));
  const lineOf = (no: number | null) => budget.lines.find((one) => one.no === no);
  const columns: Column<Entry>[] = [
    { key: 'number', head: t('book.number'), names: true, cell: (one) => <>{mayDecide && one.status === 'booked' && <Checkbox aria-label={t('entry.choose', { number: one.number })} checked={chosen.includes(one.entry)} onChange={(event) => choose(one.entry, event.target.checked)} />}{' '}{one.number}<span className="second">{one.other}</span></> },
    { key: 'day', head: t('book.day'), cell: (one) => shortDay(one.day) },
    { key: 'what', head: t('entry.what'), cell: (one) => { const line = lineOf(one.line); return <>{line ? `${line.no} ${t(`cost.${line.line}`)}` : t(one.inKind ? 'entry.inKind' : 'entry.income')}<span className="second">{t(`source.${one.source}`)}</span></>; } },
    { key: 'amount', head: t('entry.amount'), right: true, cell: (one) => yuan(one.amount) },
    { key: 'files', head: t('book.files'), cell: (one) => <EvidenceList files={one.files} /> },
    { key: 'state', head: t('month.state'), cell: (one) => <><Pill tone={tones[one.status]}>{t(`entry.is.${one.status}`)}</Pill>{one.reason && <span className="second">{one.reason}</span>}</> },
  ];
  return (
    <Panel title={t('entry.title')}>
      <div className="stack">
        <SelectField id="status" label={t('entry.show')} value={status} onChange={setStatus} options={[{ value: '', label: t('entry.all') }, ...(['booked', 'accepted', 'refused', 'withdrawn'] as const).map((one) => ({ value: one, label: t(`entry.is.${one}`) }))]} />
        <Loaded of={entries}>
          {() => entries.items.length === 0 ? <p className="quiet">{t('entry.none')}</p>
            : <><Records caption={t('entry.title')} columns={columns} groups={[{ key: 'all', rows: entries.items }]} rowKey={(one) => one.entry} after={isOwn ? (one) => one.status === 'booked' ? <TakeBack entry={one.entry} /> : null : undefined} /><MorePages of={entries} /></>}
        </Loaded>
        {mayDecide && picked.length > 0 && <Settle picked={picked} onDone={() => setChosen([])} />}
      </div>
    </Panel>
  );
}

function Settle({ picked, onDone }: { picked: readonly Entry[]; onDone: () => void }) {
  const { t } = useTranslation('performance');
  const { settle } = useOfficersOrders();
  const said = (accepted: boolean, reason: string | null) => picked.map(({ entry }) => ({ entry, accepted, reason }));
  const total = yuan(sumOf(picked.map(({ amount }) => amount)));
  return (
    <div className="stack">
      <ErrorSummary refused={settle.error} />
      <div><Button type="primary" loading={settle.isPending} onClick={() => settle.mutate(said(true, null), { onSuccess: onDone })}>{t('entry.accept', { count: picked.length, total })}</Button></div>
      <ReasonForm name="refuse-entries" label={t('entry.reason')} verb={t('entry.refuse', { count: picked.length })} danger command={settle} send={async (reason) => { await settle.mutateAsync(said(false, reason)); onDone(); }} />
    </div>
  );
}

function TakeBack({ entry }: { entry: string }) {
  const { t } = useTranslation('performance');
  const { takeBack } = useOwnOrders();
  const [open, setOpen] = useState(false);
  return open
    ? <ReasonForm name={`entry:${entry}`} label={t('entry.why')} verb={t('entry.takeBack')} command={takeBack} send={(reason) => takeBack.mutateAsync({ entry, reason })} />
    : <Button onClick={() => setOpen(true)}>{t('entry.takeBack')}</Button>;
}
