import { Button, Radio } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schema } from '../http/client';
import { useApi, useCommand } from '../http/context';
import { taken } from '../http/problems';
import { ErrorSummary, faultAt, faultsOf, type FieldFault } from '../shared/ErrorSummary';
import { TextField } from '../shared/Field';
import { Panel } from '../shared/Page';
import { useKept } from '../shared/useKept';
import type { Challenge } from './useChallenges';

type Stage = Challenge['stage'];
type Step = NonNullable<Challenge['step']>;
interface Item { matter: string; facts: string; grounds: string }
interface Draft { stage: Stage; step: Step; stepEnded: string; address: string; postcode: string; contact: string; phone: string; items: Item[]; request: string }

const stages: readonly Stage[] = ['documents', 'process', 'result'];
const steps: readonly Step[] = ['receiving', 'examination', 'evaluation'];
const empty: Item = { matter: '', facts: '', grounds: '' };
const itemsMax = 10;
const lines = ['address', 'postcode', 'contact', 'phone'] as const;

/** The form for a challenge: everything about one stage at once, by name. */
export function Raise({ round, done }: { round: string; done: (raised: Challenge) => void }) {
  const { t } = useTranslation('challenges');
  const api = useApi();
  const form = useKept<Draft>(`challenge:${round}`, { stage: 'result', step: 'evaluation', stepEnded: '', address: '', postcode: '', contact: '', phone: '', items: [empty], request: '' });
  const draft = form.value;
  const [faults, setFaults] = useState<FieldFault[]>([]);
  const raise = useCommand(
    (body: Schema<'ChallengeBody'>, key) => taken(api.POST('/rounds/{round}/challenges', { params: { path: { round }, header: { 'Idempotency-Key': key } }, body })),
    (raised) => {
      form.forget();
      done(raised);
    },
  );
  const change = (part: Partial<Draft>) => form.set((before) => ({ ...before, ...part }));
  const changeItem = (index: number, part: Partial<Item>) => change({ items: draft.items.map((item, at) => (at === index ? { ...item, ...part } : item)) });
  const isProcess = draft.stage === 'process';
  const shown = faults.length > 0 ? faults : faultsOf(raise.error);

  function send() {
    const missing = (id: string, value: string) => (value.trim() === '' ? [{ id, message: t('missing.text') }] : []);
    const found = [
      ...(isProcess ? missing('stepEnded', draft.stepEnded) : []), ...lines.flatMap((name) => missing(name, draft[name])),
      ...draft.items.flatMap((item, index) => (['matter', 'facts', 'grounds'] as const).flatMap((name) => missing(`items-${index}-${name}`, item[name]))),
      ...missing('request', draft.request),
    ];
    setFaults(found);
    if (found.length === 0) raise.mutate({ ...draft, step: isProcess ? draft.step : null, stepEnded: isProcess ? draft.stepEnded : null });
  }

  return (
    <Panel title={t('raise')} finding={t('raiseText')}>
      <ErrorSummary faults={shown} refused={raise.error} />
      <div className="form">
        <fieldset className="field" id="stage">
          <legend>{t('stageIs')}</legend>
          <Radio.Group value={draft.stage} onChange={(event) => change({ stage: event.target.value as Stage })}>{stages.map((stage) => <Radio key={stage} value={stage}>{t(`stage.${stage}`)}</Radio>)}</Radio.Group>
        </fieldset>
        {isProcess && (
          <>
            <fieldset className="field" id="step">
              <legend>{t('step')}</legend>
              <Radio.Group value={draft.step} onChange={(event) => change({ step: event.target.value as Step })}>{steps.map((step) => <Radio key={step} value={step}>{t(`steps.${step}`)}</Radio>)}</Radio.Group>
            </fieldset>
            <TextField id="stepEnded" type="date" label={t('stepDay')} value={draft.stepEnded} onChange={(stepEnded) => change({ stepEnded })} error={faultAt(shown, 'stepEnded')} />
          </>
        )}
        {lines.map((name) => <TextField key={name} id={name} label={t(name)} maxLength={name === 'address' ? 200 : 50} value={draft[name]} onChange={(value) => change({ [name]: value })} error={faultAt(shown, name)} />)}
        {draft.items.map((item, index) => (
          <fieldset key={index} className="field">
            <legend>{t('itemNo', { no: index + 1 })}</legend>
            <TextField id={`items-${index}-matter`} label={t('matter')} maxLength={200} value={item.matter} onChange={(matter) => changeItem(index, { matter })} error={faultAt(shown, `items-${index}-matter`)} />
            <TextField id={`items-${index}-facts`} label={t('facts')} rows={4} maxLength={2000} value={item.facts} onChange={(facts) => changeItem(index, { facts })} error={faultAt(shown, `items-${index}-facts`)} />
            <TextField id={`items-${index}-grounds`} label={t('grounds')} rows={2} maxLength={500} value={item.grounds} onChange={(grounds) => changeItem(index, { grounds })} error={faultAt(shown, `items-${index}-grounds`)} />
            {draft.items.length > 1 && <Button onClick={() => change({ items: draft.items.filter((_, at) => at !== index) })}>{t('removeItem', { no: index + 1 })}</Button>}
          </fieldset>
        ))}
        {draft.items.length < itemsMax && <div><Button onClick={() => change({ items: [...draft.items, empty] })}>{t('addItem')}</Button></div>}
        <TextField id="request" label={t('request')} rows={3} maxLength={1000} value={draft.request} onChange={(request) => change({ request })} error={faultAt(shown, 'request')} />
        <div><Button type="primary" size="large" loading={raise.isPending} onClick={send}>{t('raiseVerb')}</Button></div>
      </div>
    </Panel>
  );
}
