import { Button, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useCaller } from '../identity/context';
import { ErrorSummary, faultAt, type FieldFault } from '../shared/ErrorSummary';
import { Field } from '../shared/Field';
import { Page } from '../shared/Page';
import { kindsOf, partsOf, trailOf, type TrailKind } from './trailKinds';
import { useChoices } from './useChoices';

/** Chooses the thing whose trail is read. */
export function ChooseTrailPage() {
  const { t } = useTranslation('audit');
  const { role } = useCaller();
  const go = useNavigate();
  const [kind, setKind] = useState<TrailKind>(kindsOf(role)[0] ?? 'contract');
  const [names, setNames] = useState<Record<string, string>>({});
  const [faults, setFaults] = useState<FieldFault[]>([]);
  const parts = partsOf(kind);

  function open() {
    const missing = parts.filter((part) => !names[part]).map((part) => ({ id: part, message: t('choiceMissing', { what: t(`part.${part}`) }) }));
    setFaults(missing);
    if (missing.length === 0) void go(trailOf(kind, names));
  }

  // What was chosen of an earlier part stays; what hung on it is chosen anew.
  const choose = (part: string, value: string) =>
    setNames((before) => ({ ...Object.fromEntries(parts.slice(0, parts.indexOf(part)).map((one) => [one, before[one] ?? ''])), [part]: value }));

  return (
    <Page title={t('trails')} lead={t('chooseLead')} wrong={faults.length > 0}>
      <form className="form" onSubmit={(event) => { event.preventDefault(); open(); }}>
        <ErrorSummary faults={faults} />
        <Field id="kind" label={t('kindLabel')}>
          {({ status, ...aria }) => (
            <Select {...aria} status={status} value={kind} options={kindsOf(role).map((one) => ({ value: one, label: t(`kind.${one}`) }))}
              onChange={(to: TrailKind) => { setKind(to); setNames({}); setFaults([]); }} />
          )}
        </Field>
        {parts.map((part) => <Choice key={`${kind}-${part}`} kind={kind} part={part} names={names} error={faultAt(faults, part)} choose={choose} />)}
        <div><Button type="primary" htmlType="submit">{t('openTrail')}</Button></div>
      </form>
    </Page>
  );
}

interface ChoiceProps { kind: TrailKind; part: string; names: Record<string, string>; error?: string; choose: (part: string, value: string) => void }

function Choice({ kind, part, names, error, choose }: ChoiceProps) {
  const { t } = useTranslation('audit');
  const { choices, ready } = useChoices(kind, part, names);
  const what = t(`part.${part}`);
  return (
    <Field id={part} label={what} error={error} hint={ready && choices.length === 0 ? t('noChoices', { what }) : undefined}>
      {({ status, ...aria }) => (
        <Select {...aria} status={status} showSearch={{ optionFilterProp: 'label' }} disabled={choices.length === 0} loading={!ready && names['round'] !== undefined}
          placeholder={t('choose')} value={names[part] || undefined} options={choices} onChange={(value: string) => choose(part, value)} />
      )}
    </Field>
  );
}
