import { Button, Select } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { ErrorSummary, faultAt } from '../shared/ErrorSummary';
import { Field, TextField } from '../shared/Field';
import { useKept } from '../shared/useKept';
import { percentOfShare, shareOfPercent } from '../words/shares';
import { AccountFields, accountBody } from './AccountFields';
import { faultsIn } from './faults';
import { grades, kindOfCode, kinds } from './kinds';
import { useRegister, type Organization, type OrganizationBody } from './useOrganizations';

const nobody: OrganizationBody = { name: '', kind: 'serviceInstitution', grade: null, kindReason: null, priceDeduction: null, account: { bank: '', number: '', holder: null } };

/** What is typed: the deduction in percent, as people say it. */
const typed = (body: OrganizationBody): OrganizationBody => ({ ...body, priceDeduction: Number(body.priceDeduction) === 0 ? '' : percentOfShare(body.priceDeduction) });

interface RegisterFormProps { uscc: string; before: Organization | null; tag: string | null; after?: () => void; children?: ReactNode }

/** An entry of the registry. A registered account is changed in its own way, by two people, not here. */
export function RegisterForm({ uscc, before, tag, after, children }: RegisterFormProps) {
  const { t } = useTranslation('organizations');
  const navigate = useNavigate();
  const kept = useKept(`organization:${before?.uscc ?? ''}:${tag ?? 'new'}`, typed(before ?? nobody));
  const register = useRegister(uscc, tag, () => {
    kept.forget();
    after?.();
    void navigate(`/organizations/${uscc}`);
  });
  const { value } = kept;
  const kind = kindOfCode(uscc) ?? value.kind;
  const faults = faultsIn(register.error);
  const put = (change: Partial<OrganizationBody>) => kept.set((was) => ({ ...was, ...change }));

  function send() {
    register.mutate({
      name: value.name, kind, grade: value.grade, account: before?.account ?? accountBody(value.account),
      kindReason: value.kindReason?.trim() ? value.kindReason.trim() : null,
      priceDeduction: kind === 'enterprise' ? shareOfPercent(value.priceDeduction ?? '') : null,
    });
  }

  return (
    <form className="form" onSubmit={(event) => { event.preventDefault(); send(); }}>
      <ErrorSummary faults={faults} refused={register.error} />
      {children}
      <TextField id="name" label={t('field.name')} hint={t('hint.name')} value={value.name} onChange={(name) => put({ name })} error={faultAt(faults, 'name')} />
      <div className="pair">
        <Field id="kind" label={t('field.kind')} error={faultAt(faults, 'kind')} below={kindOfCode(uscc) && t('kindByCode')}>
          {({ status, ...aria }) => <Select {...aria} status={status} value={kind} onChange={(to) => put({ kind: to })} style={{ width: '100%' }} options={kinds.map((one) => ({ value: one, label: t(`kind.${one}`) }))} />}
        </Field>
        <Field id="grade" label={t('field.grade')} error={faultAt(faults, 'grade')}>
          {({ status, ...aria }) => <Select {...aria} status={status} value={value.grade ?? ''} onChange={(to) => put({ grade: grades.find((one) => one === to) ?? null })} style={{ width: '100%' }} options={[{ value: '', label: t('noGrade') }, ...grades.map((one) => ({ value: one, label: one }))]} />}
        </Field>
      </div>
      {uscc.length === 18 && !kindOfCode(uscc) && <TextField id="kindReason" label={t('field.kindReason')} hint={t('hint.kindReason')} rows={2} value={value.kindReason ?? ''} onChange={(kindReason) => put({ kindReason })} error={faultAt(faults, 'kindReason')} />}
      {kind === 'enterprise' && <TextField id="priceDeduction" label={t('field.priceDeduction')} hint={t('hint.priceDeduction')} optional inputMode="decimal" value={value.priceDeduction ?? ''} onChange={(priceDeduction) => put({ priceDeduction })} error={faultAt(faults, 'priceDeduction')} />}
      {!before && <><h2>{t('account.heading')}</h2><AccountFields prefix="account-" name={value.name} value={value.account} onChange={(account) => put({ account })} faults={faults} /></>}
      <div><Button type="primary" htmlType="submit" loading={register.isPending}>{before ? t('save') : t('register')}</Button></div>
    </form>
  );
}
