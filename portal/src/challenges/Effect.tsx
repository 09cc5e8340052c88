import { Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import { TextField } from '../shared/Field';
import type { Challenge } from './useChallenges';

export type EffectName = NonNullable<Challenge['effect']>;

const effects: readonly EffectName[] = ['none', 'disqualify', 'newRound', 'reEvaluation'];

/** What follows from what is upheld, and the proposal that loses its award. */
export function Effect({ id, effect, proposal, onChange }: { id: string; effect: EffectName; proposal: string; onChange: (effect: EffectName, proposal: string) => void }) {
  const { t } = useTranslation('challenges');
  return (
    <>
      <fieldset className="field" id={id}>
        <legend>{t('effectIs')}</legend>
        <Radio.Group value={effect} onChange={(event) => onChange(event.target.value as EffectName, proposal)}>
          <div className="stack-small">{effects.map((one) => <Radio key={one} value={one}>{t(`effect.${one}`)}</Radio>)}</div>
        </Radio.Group>
      </fieldset>
      {effect === 'disqualify' && <TextField id={`${id}-proposal`} label={t('proposal')} hint={t('proposalHint')} maxLength={64} value={proposal} onChange={(value) => onChange(effect, value.trim())} />}
    </>
  );
}
