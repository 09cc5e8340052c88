import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useDraws } from '../draws/useDraws';
import { useApi, useCommand } from '../http/context';
import { taken } from '../http/problems';
import type { Round } from '../proceedings/useRound';
import { Confirm } from '../shared/Confirm';
import { ErrorSummary, faultAt, faultsOf, type FieldFault } from '../shared/ErrorSummary';
import { TextField } from '../shared/Field';
import { Note, Panel } from '../shared/Page';
import { useKept } from '../shared/useKept';
import { MemberFields, noMember, type MemberDraft } from './MemberFields';

const usual = 3;

/** Naming the committee and opening evaluation. */
export function Convene({ round }: { round: Round }) {
  const { t } = useTranslation('panel');
  const api = useApi();
  const planned = round.settings.evaluation.committee !== null;
  const draws = useDraws(round.round);
  const [basis, setBasis] = useState('');
  const [checked, setChecked] = useState(false);
  const [asking, setAsking] = useState(false);
  const { value: members, set, forget } = useKept<MemberDraft[]>(`panel:${round.round}`, Array.from({ length: usual }, () => noMember));
  const open = useCommand(
    (evaluators: MemberDraft[], key) => taken(api.POST('/rounds/{round}/evaluation', {
      params: { path: { round: round.round }, header: { 'Idempotency-Key': key } },
      body: {
        evaluators: evaluators.map(({ account, name, lots, organization, seat, leads }) => ({ account: account.trim(), name: name.trim(), lots, organization: organization.trim() || null, seat: seat ?? null, leads: leads ?? false })),
        selfSelected: basis.trim() || null,
      },
    })),
    () => {
      forget();
      setAsking(false);
    },
  );
  const lacking = members.flatMap((member, index): FieldFault[] => (['account', 'name'] as const)
    .filter((field) => member[field].trim() === '').map((field) => ({ id: `evaluators-${index}-${field}`, message: t(`convene.missing.${field}`, { no: index + 1 }) })));
  const faults = checked ? [...lacking, ...faultsOf(open.error)] : [];
  // Whoever was drawn and comes need not be typed again; only the name is asked.
  const drawn = (draws.data ?? []).filter(({ line }) => line.withdrawnAt === null).flatMap((one) => one.drawn).filter(({ answer }) => answer === 'accepted');
  const takeDrawn = () => set((before) => [
    ...drawn.map((one): MemberDraft => before.find(({ account }) => account === one.account) ?? { ...noMember, account: one.account, seat: 'expert' }),
    ...before.filter(({ account, name }) => (account !== '' || name !== '') && !drawn.some((one) => one.account === account)),
  ]);
  const change = (index: number, member: MemberDraft) => set((before) => before.map((one, at) => (at === index ? member : one)));
  function ask() {
    setChecked(true);
    if (lacking.length === 0) setAsking(true);
  }

  return (
    <div className="stack">
      <Note><p>{t('convene.text')}</p><p><Link to={`/rounds/${round.round}/draws`}>{t('convene.toDraws')}</Link></p></Note>
      {drawn.length > 0 && <div><Button onClick={takeDrawn}>{t('convene.takeDrawn', { count: drawn.length })}</Button></div>}
      <ErrorSummary faults={faults} refused={asking ? null : open.error} />
      {members.map((member, index) => (
        <Panel
          key={index} title={t('convene.member', { no: index + 1 })}
          extra={members.length > 1 && <button type="button" className="linked" onClick={() => set((before) => before.filter((_, at) => at !== index))}>{t('convene.remove', { name: member.name || t('convene.member', { no: index + 1 }) })}</button>}
        >
          <MemberFields at={`evaluators-${index}`} member={member} planned={planned} lots={round.settings.lots} faults={faults} change={(next) => change(index, next)} />
        </Panel>
      ))}
      {planned && <TextField id="selfSelected" label={t('convene.basis')} hint={t('convene.basisHint')} optional rows={2} maxLength={500} value={basis} onChange={setBasis} error={faultAt(faults, 'selfSelected')} />}
      <div className="row">
        <Button onClick={() => set((before) => [...before, noMember])}>{t('convene.add')}</Button>
        <Button type="primary" onClick={ask}>{t('convene.open', { count: members.length })}</Button>
      </div>
      <Confirm open={asking} title={t('convene.title', { count: members.length })} verb={t('convene.verb', { count: members.length })} busy={open.isPending} refused={open.error} onConfirm={() => open.mutate(members)} onClose={() => setAsking(false)}>
        <div className="stack">
          <ul>{members.map((member, index) => <li key={index}>{member.name}{'（'}{member.account}{'）'}{member.lots.length > 0 && round.settings.lots.filter(({ ref }) => member.lots.includes(ref)).map(({ title }) => title).join(t('and'))}</li>)}</ul>
          <p>{t('convene.after')}</p>
        </div>
      </Confirm>
    </div>
  );
}
