import { Button, Select } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { ErrorSummary, faultAt, faultsOf } from '../shared/ErrorSummary';
import { Field, MoneyField, TextField } from '../shared/Field';
import { useKept } from '../shared/useKept';
import { amountOf, fenOf, yuan } from '../words/money';
import type { Fund } from './segments';
import { useSaveFund, type FundBody } from './useFunds';

const sources = ['fiscal', 'welfareLottery', 'donation', 'selfRaised'] as const;

interface Typed { title: string; source: FundBody['source']; year: string; appropriation: string; inBudget: string; bank: string; number: string; holder: string; envelope: string; excluded: string }

const typedOf = (fund: Fund): Typed => ({
  title: fund.title, source: fund.source, year: String(fund.year), appropriation: fund.appropriation, inBudget: fund.inBudget ?? '', bank: fund.account?.bank ?? '', number: fund.account?.number ?? '', holder: fund.account?.holder ?? '',
  envelope: fund.envelope ?? '', excluded: fund.excludedCosts?.join('、') ?? '',
});

const nothing: Omit<Typed, 'year'> = { title: '', source: 'fiscal', appropriation: '', inBudget: '', bank: '', number: '', holder: '', envelope: '', excluded: '' };

const orNull = (text: string) => text.trim() || null;

interface FundFormProps { id: string; before: Fund | null; tag: string | null; fault?: string; year: string; after?: () => void; children?: ReactNode }

/** A fund as it is opened or changed; what is wrong is said by the service, at the field. */
export function FundForm({ id, before, tag, fault, year, after, children }: FundFormProps) {
  const { t } = useTranslation('funds');
  const navigate = useNavigate();
  const kept = useKept<Typed>(`fund:${before?.fund ?? ''}:${tag ?? 'new'}`, before ? typedOf(before) : { ...nothing, year });
  const save = useSaveFund(id, tag, () => {
    kept.forget();
    after?.();
    void navigate(`/funds/${id}`);
  });
  const { value } = kept;
  const [asked, setAsked] = useState(false);
  const faults = [...(asked && fault ? [{ id: 'fund', message: fault }] : []), ...faultsOf(save.error)];
  const change = <Name extends keyof Typed>(name: Name) => (to: Typed[Name]) => kept.set((was) => ({ ...was, [name]: to }));

  function send() {
    setAsked(true);
    if (fault) return;
    const number = /^\d{4}$/.test(value.year.trim()) ? Number(value.year) : value.year as unknown as number;
    save.mutate({
      title: value.title, source: value.source, year: number, appropriation: value.appropriation, inBudget: orNull(value.inBudget), envelope: orNull(value.envelope),
      account: value.bank || value.number ? { bank: value.bank, number: value.number, holder: orNull(value.holder) } : null,
      excludedCosts: value.excluded.trim() ? value.excluded.split(/[、，,\n]/).map((one) => one.trim()).filter(Boolean) : before?.excludedCosts?.length === 0 ? [] : null,
    });
  }

  return (
    <form className="form" onSubmit={(event) => { event.preventDefault(); send(); }}>
      <ErrorSummary faults={faults} refused={save.error} />
      {children}
      <TextField id="title" label={t('field.title')} value={value.title} onChange={change('title')} error={faultAt(faults, 'title')} />
      <div className="pair">
        <Field id="source" label={t('field.source')} error={faultAt(faults, 'source')}>
          {({ status, ...aria }) => <Select {...aria} status={status} value={value.source} onChange={change('source')} style={{ width: '100%' }} options={sources.map((one) => ({ value: one, label: t(`source.${one}`) }))} />}
        </Field>
        <TextField id="year" label={t('year')} inputMode="numeric" value={value.year} onChange={change('year')} error={faultAt(faults, 'year')} />
      </div>
      <MoneyField id="appropriation" label={t('appropriation')} value={value.appropriation} onChange={change('appropriation')} error={faultAt(faults, 'appropriation')} below={before && <Left before={before} typed={value.appropriation} />} />
      <TextField id="inBudget" label={t('field.inBudget')} hint={t('hint.inBudget')} value={value.inBudget} onChange={change('inBudget')} error={faultAt(faults, 'inBudget')} />
      <div className="pair">
        <TextField id="bank" label={t('field.bank')} value={value.bank} onChange={change('bank')} error={faultAt(faults, 'account.bank')} />
        <TextField id="number" label={t('field.accountNumber')} inputMode="numeric" value={value.number} onChange={change('number')} error={faultAt(faults, 'account.number')} />
      </div>
      <TextField id="holder" label={t('field.holder')} value={value.holder} onChange={change('holder')} error={faultAt(faults, 'account.holder')} />
      <MoneyField id="envelope" label={t('field.envelope')} hint={t('hint.envelope')} value={value.envelope} onChange={change('envelope')} error={faultAt(faults, 'envelope')} />
      <TextField id="excluded" label={t('field.excludedCosts')} hint={t('hint.excludedCosts')} rows={2} value={value.excluded} onChange={change('excluded')} error={faultAt(faults, 'excludedCosts')} />
      <div><Button type="primary" htmlType="submit" loading={save.isPending}>{before ? t('save') : t('open')}</Button></div>
    </form>
  );
}

/** Both ends of the rule: what contracts and awards hold, and what the new figure leaves. */
function Left({ before, typed }: { before: Fund; typed: string }) {
  const { t } = useTranslation('funds');
  const held = (fenOf(before.committed) ?? 0n) + (fenOf(before.reserved) ?? 0n);
  const fen = fenOf(typed);
  const left = fen === null ? null : fen - held;
  const say = (value: bigint) => yuan(amountOf(value));
  return <span className={left !== null && left < 0n ? 'bad strong' : undefined}>{left === null ? t('held', { held: say(held) }) : left < 0n ? t('tooLittle', { held: say(held), short: say(-left) }) : t('leaves', { held: say(held), left: say(left) })}</span>;
}
