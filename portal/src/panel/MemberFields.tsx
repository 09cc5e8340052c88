import { Checkbox, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Round } from '../proceedings/useRound';
import { faultAt, type FieldFault } from '../shared/ErrorSummary';
import { Field, TextField } from '../shared/Field';

type Seat = 'expert' | 'representative';

export interface MemberDraft { account: string; name: string; lots: string[]; organization: string; seat?: Seat; leads?: boolean }

const seats: readonly Seat[] = ['expert', 'representative'];

export const noMember: MemberDraft = { account: '', name: '', lots: [], organization: '' };

interface FieldsProps { at: string; member: MemberDraft; planned: boolean; lots: Round['settings']['lots']; faults: readonly FieldFault[]; change: (member: MemberDraft) => void }

/** One member of a committee; nobody named for a lot scores all lots. */
export function MemberFields({ at, member, planned, lots, faults, change }: FieldsProps) {
  const { t } = useTranslation('panel');
  const field = (name: 'account' | 'name' | 'organization') => ({
    id: `${at}-${name}`, value: member[name], error: faultAt(faults, `${at}-${name}`), onChange: (value: string) => change({ ...member, [name]: value }),
  });
  return (
    <div className="stack">
      <div className="pair">
        <TextField {...field('name')} label={t('convene.name')} maxLength={50} />
        <TextField {...field('account')} label={t('convene.account')} maxLength={100} />
        <TextField {...field('organization')} label={t('convene.organization')} optional maxLength={18} />
      </div>
      {planned && (
        <div className="pair">
          <Field id={`${at}-seat`} label={t('convene.seat')} error={faultAt(faults, `${at}-seat`)}>
            {({ status, ...aria }) => <Select {...aria} status={status} style={{ width: '100%' }} value={member.seat} onChange={(seat) => change({ ...member, seat })} options={seats.map((seat) => ({ value: seat, label: t(`seat.${seat}`) }))} />}
          </Field>
          <Checkbox checked={member.leads ?? false} onChange={(event) => change({ ...member, leads: event.target.checked })}>{t('convene.leads')}</Checkbox>
        </div>
      )}
      {lots.length > 1 && (
        <fieldset className="field">
          <legend>{t('convene.lots')}</legend>
          <div className="row">
            {lots.map(({ ref, title }) => (
              <Checkbox key={ref} checked={member.lots.includes(ref)} onChange={(event) => change({ ...member, lots: event.target.checked ? [...member.lots, ref] : member.lots.filter((one) => one !== ref) })}>{title}</Checkbox>
            ))}
          </div>
        </fieldset>
      )}
    </div>
  );
}
