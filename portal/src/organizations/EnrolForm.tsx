import { Button, Checkbox, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useCaller } from '../identity/context';
import { ErrorSummary, faultAt } from '../shared/ErrorSummary';
import { Field, TextField } from '../shared/Field';
import { useKept } from '../shared/useKept';
import { AccountFields, accountBody } from './AccountFields';
import { faultsIn } from './faults';
import { kindOfCode, kinds } from './kinds';
import { useSendEnrolment, type Enrolment, type EnrolmentBody } from './useEnrolments';

const nothing: EnrolmentBody = { uscc: '', name: '', kind: 'serviceInstitution', contact: '', phone: '', account: { bank: '', number: '', holder: null }, kindReason: null, host: null };

const codeOf = (text: string): string => text.replace(/\s/g, '').toUpperCase();

/** What an organization says of itself, once; after a refusal corrected and sent again. */
export function EnrolForm({ before }: { before: Enrolment | null }) {
  const { t } = useTranslation('organizations');
  const { organization } = useCaller();
  const kept = useKept(`enrolment:${before?.times ?? 0}`, before?.entry ?? { ...nothing, uscc: organization ?? '' });
  const send = useSendEnrolment(kept.forget);
  const { value } = kept;
  const put = (change: Partial<EnrolmentBody>) => kept.set((was) => ({ ...was, ...change }));
  const kind = kindOfCode(value.uscc) ?? value.kind;
  const faults = faultsIn(send.error);
  const field = (part: 'name' | 'contact' | 'phone', max: number) => ({ id: part, maxLength: max, label: t(`enrol.${part}`), value: value[part], onChange: (text: string) => put({ [part]: text }), error: faultAt(faults, part) });
  function go() {
    send.mutate({
      ...value, kind, name: value.name.trim(), contact: value.contact.trim(), phone: value.phone.trim(), account: accountBody(value.account),
      kindReason: !kindOfCode(value.uscc) && value.kindReason?.trim() ? value.kindReason.trim() : null, host: value.host === null ? null : codeOf(value.host),
    });
  }

  return (
    <form className="form" onSubmit={(event) => { event.preventDefault(); go(); }}>
      <ErrorSummary faults={faults} refused={send.error} />
      <TextField id="uscc" label={t('field.uscc')} hint={t('hint.uscc')} value={value.uscc} maxLength={18} onChange={(text) => put({ uscc: codeOf(text) })} below={value.uscc !== '' && t('codeLength', { count: value.uscc.length })} error={faultAt(faults, 'uscc')} />
      <TextField {...field('name', 100)} hint={t('hint.name')} />
      <Field id="kind" label={t('field.kind')} error={faultAt(faults, 'kind')} below={kindOfCode(value.uscc) && t('kindByCode')}>
        {({ status, ...aria }) => <Select {...aria} status={status} size="large" disabled={kindOfCode(value.uscc) !== null} value={kind} onChange={(to) => put({ kind: to })} style={{ width: '100%' }} options={kinds.map((one) => ({ value: one, label: t(`kind.${one}`) }))} />}
      </Field>
      {value.uscc.length === 18 && !kindOfCode(value.uscc) && <TextField id="kindReason" label={t('field.kindReason')} hint={t('hint.kindReason')} rows={2} value={value.kindReason ?? ''} onChange={(kindReason) => put({ kindReason })} error={faultAt(faults, 'kindReason')} />}
      <Checkbox checked={value.host !== null} onChange={(event) => put({ host: event.target.checked ? '' : null })}>{t('enrol.filed')}</Checkbox>
      {value.host !== null && <TextField id="host" label={t('enrol.host')} hint={t('enrol.hostHint')} maxLength={18} value={value.host} onChange={(host) => put({ host })} error={faultAt(faults, 'host')} />}
      <div className="pair"><TextField {...field('contact', 50)} /><TextField {...field('phone', 40)} inputMode="tel" /></div>
      <h2>{t('account.heading')}</h2>
      <AccountFields prefix="account-" name={value.name} value={value.account} onChange={(account) => put({ account })} faults={faults} />
      <div><Button type="primary" size="large" htmlType="submit" loading={send.isPending}>{t(before ? 'enrol.sendAgain' : 'enrol.send')}</Button></div>
    </form>
  );
}
