import { Button, Radio } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate, useNavigate } from 'react-router';
import { Page } from '../shared/Page';
import { usePhone } from '../shared/usePhone';
import { yuan } from '../words/money';
import { Compared } from './Compared';
import type { Content } from './draft';
import { useHeld } from './DraftContext';
import { merge, type Conflict, type Merged, type Side } from './merge';
import { usePlaceName } from './SaveState';
import { useValueText } from './useValueText';
import './applying.css';

/** What two people changed in the same place, side by side against what both began with; one chooses for each. */
export function ConflictPage() {
  const { versions, home } = useHeld();
  if (!versions.theirs) return <Navigate to={home} replace />;
  return <Decide merged={merge(versions.base, versions.mine, versions.theirs.content)} mine={versions.mine} theirs={versions.theirs.content} />;
}

function Decide({ merged, mine, theirs }: { merged: Merged; mine: Content; theirs: Content }) {
  const { t } = useTranslation('proposals');
  const navigate = useNavigate();
  const phone = usePhone();
  const { decide, home, content } = useHeld();
  const name = usePlaceName();
  const [choices, setChoices] = useState<Readonly<Record<string, Side>>>({});
  const [asked, setAsked] = useState(false);
  const open = merged.conflicts.filter(({ path }) => !(path in choices));

  function keep() {
    setAsked(true);
    if (open.length > 0) return;
    decide(choices);
    void navigate(home);
  }

  const choice = (conflict: Conflict) => ({ conflict, mine, theirs, chosen: choices[conflict.path], choose: (side: Side) => setChoices((before) => ({ ...before, [conflict.path]: side })) });
  return (
    <Page
      title={t('conflict.title', { count: merged.conflicts.length })} crumbs={[{ to: '/proposals', text: t('own') }, { to: home, text: content.title || t('untitled') }]}
      lead={<>{t('conflict.lead')}{merged.taken.length > 0 && t('conflict.alsoMerged', { places: merged.taken.map(name).join(t('and')) })}</>}
    >
      <div className="stack">
        {phone
          ? merged.conflicts.map((conflict) => <section key={conflict.path} className="panel"><header><h2>{name(conflict.path)}</h2>{!choices[conflict.path] && <p className="warn">{t('conflict.notChosen')}</p>}</header><div className="inside stack"><SideCell side="mine" {...choice(conflict)} /><SideCell side="theirs" {...choice(conflict)} /><Both {...choice(conflict)} /></div></section>)
          : (
            <table className="book versions">
              <caption className="unseen">{t('conflict.title', { count: merged.conflicts.length })}</caption>
              <thead><tr><th scope="col">{t('conflict.place')}</th><th scope="col">{t('conflict.mine')}</th><th scope="col">{t('conflict.theirs')}</th></tr></thead>
              <tbody>
                {merged.conflicts.map((conflict) => (
                  <tr key={conflict.path}>
                    <th scope="row"><span className="strong">{name(conflict.path)}</span>{!choices[conflict.path] && <span className="second warn">{t('conflict.notChosen')}</span>}<Both {...choice(conflict)} /></th>
                    <td className={choices[conflict.path] === 'mine' ? 'chosen' : undefined}><SideCell side="mine" {...choice(conflict)} /></td>
                    <td className={choices[conflict.path] === 'theirs' ? 'chosen' : undefined}><SideCell side="theirs" {...choice(conflict)} /></td>
                  </tr>
                ))}
              </tbody>
            </table>
          )}
        <p className="quiet"><ins>{t('conflict.ins')}</ins>{t('conflict.added')}<del>{t('conflict.del')}</del>{t('conflict.gone')}</p>
        <div className="row">
          <Button type="primary" size="large" onClick={keep}>{t('conflict.keep')}</Button>
          <span className={asked && open.length > 0 ? 'bad strong' : 'quiet'} role="status">{open.length > 0 ? t('conflict.left', { count: open.length }) : t('conflict.allChosen')}</span>
        </div>
      </div>
    </Page>
  );
}

interface ChoiceProps { conflict: Conflict; mine: Content; theirs: Content; chosen: Side | undefined; choose: (side: Side) => void }

function SideCell({ side, conflict, mine, theirs, chosen, choose }: ChoiceProps & { side: 'mine' | 'theirs' }) {
  const { t } = useTranslation('proposals');
  const text = useValueText();
  const of = { mine, theirs }[side];
  return (
    <div>
      <Radio name={conflict.path} checked={chosen === side} onChange={() => choose(side)}><span className="strong">{t(`conflict.use.${side}`)}</span></Radio>
      {conflict.path === 'budget'
        ? <ol>{of.budget.map((line, row) => <li key={row}>{row + 1}. {t(`shared:budget.of.${line.line}`)} {line.name} {yuan(line.amount)}</li>)}</ol>
        : <p><Compared before={text(conflict.path, conflict.base)} after={text(conflict.path, conflict[side])} /></p>}
    </div>
  );
}

function Both({ conflict, chosen, choose }: ChoiceProps) {
  const { t } = useTranslation('proposals');
  return conflict.mayKeepBoth ? <div><Radio name={conflict.path} checked={chosen === 'both'} onChange={() => choose('both')}>{t('conflict.use.both')}</Radio></div> : null;
}
