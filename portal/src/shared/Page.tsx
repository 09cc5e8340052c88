import { useEffect, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useSession } from '../identity/context';

interface PageProps {
  /** The name of the thing. */
  title: string;
  /** One sentence with the figures that matter. */
  lead?: ReactNode;
  /** At most one of them primary. */
  actions?: ReactNode;
  /** Where it belongs, below the first level. */
  crumbs?: { to: string; text: string }[];
  /** Whether something typed is wrong: the title says so. */
  wrong?: boolean;
  /** As wide as the window: rankings, score sheets. */
  wide?: boolean;
  children: ReactNode;
}

export function Page({ title, lead, actions, crumbs, wrong, wide, children }: PageProps) {
  const { t } = useTranslation('shared');
  const { config } = useSession();
  useEffect(() => {
    document.title = `${wrong ? t('wrongTitle') : ''}${title} · ${config.name}`;
  }, [title, wrong, config, t]);
  useEffect(() => {
    const main = document.getElementById('main');
    main?.classList.toggle('wide', wide === true);
    return () => main?.classList.remove('wide');
  }, [wide]);

  return (
    <>
      {crumbs && (
        <nav className="crumbs" aria-label={t('crumbs')}>
          <ol>{crumbs.map(({ to, text }) => <li key={to}><Link to={to}>{text}</Link></li>)}</ol>
        </nav>
      )}
      <div className="page-head">
        <div>
          <h1>{title}</h1>
          {lead && <p className="lead">{lead}</p>}
        </div>
        {actions && <div className="actions">{actions}</div>}
      </div>
      {children}
    </>
  );
}

export function Panel({ title, finding, extra, children }: { title: string; finding?: ReactNode; extra?: ReactNode; children: ReactNode }) {
  return (
    <section className="panel">
      <header>
        <div className="spread"><h2>{title}</h2>{extra}</div>
        {finding && <p>{finding}</p>}
      </header>
      <div className="inside">{children}</div>
    </section>
  );
}

/** Facts as a list of terms; `total` gets the double rule, `sums` sets figures right. */
export function Facts({ rows, sums }: { rows: readonly (readonly [term: string, value: ReactNode, total?: 'total'])[]; sums?: boolean }) {
  return (
    <dl className={sums ? 'facts sums' : 'facts'}>
      {rows.map(([term, value, total]) => <div key={term} className={total}><dt>{term}</dt><dd>{value}</dd></div>)}
    </dl>
  );
}

/** A bar with what matters now; `alert` is read out. */
export function Note({ tone, alert, children }: { tone?: 'good' | 'warn' | 'bad'; alert?: boolean; children: ReactNode }) {
  return <div className={tone ? `note ${tone}` : 'note'} role={alert ? 'alert' : undefined}>{children}</div>;
}

const shapes = { good: '✓', warn: '◐', bad: '▲' } as const;

/** A state in a word, with a shape beside the colour. */
export function Pill({ tone, children }: { tone?: 'good' | 'warn' | 'bad'; children: ReactNode }) {
  return <span className={tone ? `pill ${tone}` : 'pill'}>{tone && <span aria-hidden className={tone}>{shapes[tone]}</span>}{children}</span>;
}

/** What has happened and what comes next, oldest first. */
export function Timeline({ steps }: { steps: readonly { key: string; state: 'done' | 'now' | 'later'; title: ReactNode; text?: ReactNode }[] }) {
  return (
    <ol className="timeline">
      {steps.map(({ key, state, title, text }) => (
        <li key={key} className={state} aria-current={state === 'now' ? 'step' : undefined}>
          <div className={state === 'now' ? 'strong' : undefined}>{title}</div>{text && <div className="quiet">{text}</div>}
        </li>
      ))}
    </ol>
  );
}
