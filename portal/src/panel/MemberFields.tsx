import { Checkbox } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Round } from '../proceedings/useRound';
import { faultAt, type FieldFault } from '../shared/ErrorSummary';
import { TextField } from '../shared/Field';

export interface MemberDraft { account: string; name: string; lots: string[]; organization: string }

export const noMember: MemberDraft = { account: '', name: '', lots: [], organization: '' };

interface FieldsProps { at: string; member: MemberDraft; lots: Round['settings']['lots']; faults: readonly FieldFault[]; change: (member: MemberDraft) => void }

/** One member of a committee; nobody named for a lot scores all lots. */
export function MemberFields({ at, member, lots, faults, change }: FieldsProps) {
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
