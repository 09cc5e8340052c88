import { Button } from 'antd';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ErrorSummary, faultsOf } from '../shared/ErrorSummary';
import { Note, Panel, Pill } from '../shared/Page';
import { timeOfDay } from '../words/dates';
import { yuan } from '../words/money';
import { AdoptRules } from './AdoptRules';
import { figuresOf } from './comparison';
import { Differences } from './Differences';
import { roundFileOf } from './roundFile';
import type { Rehearsed } from './useRehearsal';

/** Beside the sections: what the draft would come to with the proposals and points of a round file. */
export function Rehearsal({ of, goTo }: { of: Rehearsed; goTo: (id: string) => void }) {
  const { t } = useTranslation('rounds');
  const { played, stale, file, play } = of;
  return (
    <div className="stack">
      <Panel title={t('rehearsal.title')} extra={played && <Pill tone={stale ? 'warn' : 'good'}>{t(stale ? 'rehearsal.stale' : 'rehearsal.fresh')}</Pill>}>
        <div className="stack">
          <ChooseFile of={of} />
          <ErrorSummary faults={faultsOf(play.error).map((one) => ({ ...one, id: one.id.replace(/^round-/, '') }))} refused={play.error} goTo={goTo} />
          {file && <div className="row"><Button loading={play.isPending} onClick={of.run}>{t('rehearsal.run')}</Button><AdoptRules of={of} /></div>}
          {played && <><p className="quiet">{t('rehearsal.from', { name: file?.name, at: timeOfDay(played.at) })}</p><Figures of={of} /><p><Link to="?section=rehearsal" replace>{t('rehearsal.whole')}</Link></p></>}
        </div>
      </Panel>
      {played && <Settings findings={played.after.settings} />}
      {played && <Differences before={played.before} after={played.after} />}
    </div>
  );
}

function ChooseFile({ of }: { of: Rehearsed }) {
  const { t } = useTranslation('rounds');
  const [wrong, setWrong] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  async function take(chosen: File | undefined) {
    if (!chosen) return;
    const file = roundFileOf(await chosen.text());
    setWrong(file === null);
    if (file) of.take(file);
  }

  return (
    <div className={wrong ? 'field wrong' : 'field'}>
      <div className="label">{t('rehearsal.file')}</div>
      <p className="hint" id="round-file-about">{of.file ? t('rehearsal.chosen', { name: of.file.name, proposals: of.file.proposals.length, sheets: of.file.sheets.length }) : t('rehearsal.hint')}</p>
      {wrong && <p className="error">{t('rehearsal.wrongFile')}</p>}
      <input ref={input} className="unseen" type="file" tabIndex={-1} aria-label={t('rehearsal.file')} accept="application/json,.json" onChange={(event) => take(event.target.files?.[0])} />
      <Button aria-describedby="round-file-about" onClick={() => input.current?.click()}>{t(of.file ? 'rehearsal.another' : 'rehearsal.choose')}</Button>
    </div>
  );
}

function Figures({ of: { played } }: { of: Rehearsed }) {
  const { t } = useTranslation('rounds');
  if (!played) return null;
  const [before, after] = [figuresOf(played.before), figuresOf(played.after)];
  const counts = ['refused', 'ranked', 'awarded', 'reserve', 'rejected'] as const;
  return (
    <table className="book compared">
      <caption className="unseen">{t('rehearsal.title')}</caption>
      <thead><tr><td /><th scope="col" className="right">{t('rehearsal.fileRules')}</th><th scope="col" className="right">{t('rehearsal.draftRules')}</th></tr></thead>
      <tbody>
        {counts.map((key) => <tr key={key}><th scope="row">{t(`rehearsal.${key}`)}</th><td className="right">{before[key]}</td><td className="right">{after[key]}</td></tr>)}
        {(['used', 'left'] as const).map((key) => <tr key={key}><th scope="row">{t(`rehearsal.${key}`)}</th><td className="right">{yuan(before[key])}</td><td className="right">{yuan(after[key])}</td></tr>)}
      </tbody>
    </table>
  );
}

/** What the law has against the settings, though the rest could be played. */
function Settings({ findings }: { findings: readonly { code: string; title: string; advice: string }[] }) {
  if (findings.length === 0) return null;
  return <Note tone="bad">{findings.map(({ code, title, advice }) => <p key={code}><span className="strong">{title}</span>{advice}</p>)}</Note>;
}
