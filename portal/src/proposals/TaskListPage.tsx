import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { Clarifications } from '../shared/Clarifications';
import { Page, Panel } from '../shared/Page';
import { sumOf, yuan } from '../words/money';
import { sectionsOf, stateOf, type Section } from './checks';
import { ClosingPanel } from './ClosingPanel';
import { EligibilityNote } from './EligibilityNote';
import { useHeld } from './DraftContext';
import { RoundRules } from './RoundRules';
import { ColleagueNote, SaveState } from './SaveState';
import './applying.css';

/** The application as a list of tasks: how far each section is, and what is still in the way of submitting. */
export function TaskListPage() {
  const { t } = useTranslation('proposals');
  const navigate = useNavigate();
  const { content, faults, home, settings, now, view, round } = useHeld();
  const sections = sectionsOf(settings);
  const done = sections.filter((section) => stateOf(section, content, faults) === 'done').length;
  const next = sections.find((section) => stateOf(section, content, faults) !== 'done');
  const lot = settings.lots.find(({ ref }) => ref === content.lot)?.title;

  return (
    <Page
      title={content.title || t('untitled')} crumbs={[{ to: '/proposals', text: t('own') }]}
      lead={t('list.lead', { round: settings.title, lot: lot ?? t('noLot'), no: view.proposal })}
    >
      <div className="sideways tasks">
        <div className="stack">
          <ColleagueNote />
          <EligibilityNote round={view.round} />
          {round.clarifications.length > 0 && <Panel title={t('clarified')}><Clarifications all={round.clarifications} /></Panel>}
          <p><span className="strong">{t('list.done', { done, of: sections.length })}</span>{t('list.kept')}<SaveState />{'　'}<Link to={`${home}/versions`}>{t('version.title')}</Link></p>
          <ul className="task-list">
            {sections.map((section) => <Task key={section} section={section} />)}
            <li>
              <div>{next ? <span className="strong">{t('section.check')}</span> : <Link to={`${home}/check`}>{t('section.check')}</Link>}
                <div className="quiet">{next ? t('list.locked', { count: sections.length - done }) : t('list.unlocked')}</div></div>
              <span className={next ? 'quiet' : 'good'}>{next ? t('state.locked') : t('state.ready')}</span>
            </li>
          </ul>
          <div className="row">
            <Button type="primary" size="large" onClick={() => navigate(`${home}/${next ?? 'check'}`)}>{next ? t('list.goOn', { section: t(`section.${next}`) }) : t('list.toCheck')}</Button>
            {next && <Button size="large" onClick={() => navigate(`${home}/check`)}>{t('list.preview')}</Button>}
          </div>
        </div>
        <aside className="stack">
          <ClosingPanel now={now} closesAt={settings.closesAt} />
          <RoundRules settings={settings} lot={content.lot} />
        </aside>
      </div>
    </Page>
  );
}

function Task({ section }: { section: Section }) {
  const { t } = useTranslation('proposals');
  const { content, faults, home } = useHeld();
  const state = stateOf(section, content, faults);
  const count = faults.filter((one) => one.section === section).length;
  const hint = section === 'budget' && content.budget.length > 0
    ? t('list.budgetSum', { amount: yuan(sumOf(content.budget.map(({ amount }) => amount))) }) : t(`hint.${section}`);
  return (
    <li>
      <div><Link to={section === 'organization' ? '/own-organization' : `${home}/${section}`}>{t(`section.${section}`)}</Link><div className="quiet">{hint}</div></div>
      {state === 'done' ? <span className="good"><span aria-hidden>✓ </span>{t('state.done')}</span>
        : state === 'begun' ? <span className="pill warn"><span aria-hidden className="warn">◐</span>{t('state.begun', { count })}</span>
        : <span className="quiet"><span aria-hidden>○ </span>{t('state.untouched')}</span>}
    </li>
  );
}
