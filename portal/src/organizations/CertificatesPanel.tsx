import { Button, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useToday } from '../http/useToday';
import { useCaller } from '../identity/context';
import { ErrorSummary, faultAt, faultsOf } from '../shared/ErrorSummary';
import { Field, TextField } from '../shared/Field';
import { Note, Panel, Pill } from '../shared/Page';
import { ReasonForm } from '../shared/ReasonForm';
import { Loaded } from '../shared/states';
import { fullDay } from '../words/dates';
import { EvidenceForm } from './EvidenceForm';
import { useCertificate, useCertificates, useEnterCertificate, type Certificate } from './useRegister';

const levels = ['assistant', 'socialWorker', 'senior'] as const;

/** The register of social workers' certificates: the organization enters, an officer confirms. */
export function CertificatesPanel({ uscc }: { uscc: string }) {
  const { t } = useTranslation('organizations');
  const { role } = useCaller();
  const read = useCertificates(uscc);
  const [entering, setEntering] = useState(false);
  const enters = role === 'applicant' || role === 'officer';
  return (
    <Panel title={t('certificate.title')} finding={t('certificate.text')} extra={enters && !entering && <Button size="small" onClick={() => setEntering(true)}>{t('certificate.enter')}</Button>}>
      <div className="stack">
        {entering && <EnterForm uscc={uscc} done={() => setEntering(false)} />}
        <Loaded of={read}>
          {({ items }) => items.length === 0
            ? <p className="quiet">{t('certificate.empty')}</p>
            : <>{items.map((one) => <One key={one.number} of={one} uscc={uscc} />)}</>}
        </Loaded>
      </div>
    </Panel>
  );
}

function One({ of, uscc }: { of: Certificate; uscc: string }) {
  const { t } = useTranslation('organizations');
  const { role } = useCaller();
  const today = useToday();
  const { confirm, refuse, end } = useCertificate(uscc, of.number);
  const says = (body: NonNullable<Certificate['confirmed']>) => t('certificate.says', { person: body.person, level: t(`certificate.level.${body.level}`), through: fullDay(body.through) });
  return (
    <div className="stack-small">
      <p><span className="strong">{of.number}</span>　{of.endedOn ? <Pill>{t('certificate.ended', { on: fullDay(of.endedOn) })}</Pill> : of.confirmed ? <Pill tone="good">{t('certificate.confirmed')}</Pill> : null}{of.waiting && <Pill tone="warn">{t('certificate.waits')}</Pill>}</p>
      {of.confirmed && <p>{says(of.confirmed)}</p>}
      {of.waiting && <p>{t(of.confirmed ? 'certificate.renewal' : 'certificate.entered')}{says(of.waiting)}</p>}
      {of.refused && <Note tone="warn">{t('certificate.refused', { reason: of.refused })}</Note>}
      {of.waiting && role === 'officer' && (
        <details>
          <summary>{t('certificate.check')}</summary>
          <div className="stack">
            <EvidenceForm verb={t('certificate.confirm')} command={confirm} send={(evidence) => confirm.mutate(evidence)} />
            <ReasonForm name={`refuseCertificate:${uscc}:${of.number}`} label={t('certificate.refuseWhy')} verb={t('certificate.refuse')} command={refuse} send={(reason) => refuse.mutateAsync(reason)} />
          </div>
        </details>
      )}
      {!of.endedOn && (role === 'applicant' || role === 'officer') && (
        <details>
          <summary>{t('certificate.end')}</summary>
          <ReasonForm name={`endCertificate:${uscc}:${of.number}`} label={t('certificate.endWhy')} verb={t('certificate.end')} command={end} send={(reason) => end.mutateAsync({ on: today ?? '', reason })} />
        </details>
      )}
    </div>
  );
}

function EnterForm({ uscc, done }: { uscc: string; done: () => void }) {
  const { t } = useTranslation('organizations');
  const [typed, setTyped] = useState({ number: '', person: '', level: 'socialWorker' as (typeof levels)[number], through: '' });
  const [tried, setTried] = useState(false);
  const enter = useEnterCertificate(uscc, done);
  const number = typed.number.trim();
  // The number is in the address, so that the service cannot say that there is none.
  const faults = tried && number === '' ? [{ id: 'certificate-number', message: t('certificate.numberMissing') }] : faultsOf(enter.error, 'certificate-');
  const at = (field: string) => ({ id: `certificate-${field}`, error: faultAt(faults, `certificate-${field}`) });
  function go() {
    setTried(true);
    if (number !== '') enter.mutate({ ...typed, number, person: typed.person.trim() });
  }

  return (
    <form className="form" onSubmit={(event) => { event.preventDefault(); go(); }}>
      <ErrorSummary faults={faults} refused={enter.error} />
      <div className="pair">
        <TextField {...at('number')} label={t('certificate.number')} maxLength={64} value={typed.number} onChange={(text) => setTyped({ ...typed, number: text })} />
        <TextField {...at('person')} label={t('certificate.person')} maxLength={50} value={typed.person} onChange={(person) => setTyped({ ...typed, person })} />
      </div>
      <div className="pair">
        <Field {...at('level')} label={t('certificate.levelLabel')}>
          {({ status, ...aria }) => <Select {...aria} status={status} value={typed.level} onChange={(level) => setTyped({ ...typed, level })} style={{ width: '100%' }} options={levels.map((value) => ({ value, label: t(`certificate.level.${value}`) }))} />}
        </Field>
        <TextField {...at('through')} label={t('certificate.through')} type="date" value={typed.through} onChange={(through) => setTyped({ ...typed, through })} />
      </div>
      <div className="row"><Button type="primary" htmlType="submit" loading={enter.isPending}>{t('certificate.enter')}</Button><Button onClick={done}>{t('cancel')}</Button></div>
    </form>
  );
}
