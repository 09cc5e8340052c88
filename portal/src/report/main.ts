import '../survey/survey.css';
import type { Schema } from '../http/client';
import { post, Refused } from '../survey/ask';
import { make } from '../survey/build';
import { language, word } from './words';

type Report = Schema<'PublicFeeReportView'>;

const place = document.getElementById('report');

/** District, round and proposal stand behind the #, and the number of a report once there is one. */
const parts = (): string[] => window.location.hash.slice(1).split('/').filter((one) => one !== '');
const pathOf = ([tenant, round, proposal]: string[]): string => `public/${tenant}/rounds/${round}/contracts/${proposal}/fee-reports`;

function show(title: string, ...inside: readonly (Node | string)[]): void {
  const heading = make('h1', { tabindex: '-1' }, title);
  place?.replaceChildren(heading, ...inside);
  heading.focus();
}

function showReport(report: Report): void {
  const state = report.upheld === null ? 'waits' : report.upheld ? 'upheld' : 'notUpheld';
  show(
    word('thanks'), make('p', { class: 'promise' }, word('number', { number: report.report })), make('p', {}, word(state)),
    ...(report.reason === null ? [] : [make('p', {}, word('found', { reason: report.reason }))]), make('p', { class: 'quiet' }, word('numberText')),
  );
}

function field(id: string, name: 'text' | 'site' | 'amount' | 'contact', hint: 'textHint' | 'contactHint' | null, control: HTMLInputElement | HTMLTextAreaElement): HTMLElement {
  control.id = id;
  const optional = name === 'text' ? [] : [make('span', { class: 'quiet' }, ` ${word('optional')}`)];
  return make('div', { class: 'text' }, make('label', { for: id }, word(name), ...optional), ...(hint ? [make('p', { class: 'quiet' }, word(hint))] : []), control);
}

const valueOf = (control: HTMLInputElement | HTMLTextAreaElement): string | null => control.value.trim() || null;

/** As the service writes yuan; undefined for what is no amount. */
function yuan(text: string | null): string | null | undefined {
  if (text === null) return null;
  return /^\d{1,7}(\.\d{1,2})?$/.test(text) ? Number(text).toFixed(2) : undefined;
}

function form(): HTMLFormElement {
  const summary = make('div', { class: 'faults', role: 'alert', tabindex: '-1', hidden: '' });
  const text = make('textarea', { rows: '6', maxlength: '1000' });
  const [site, amount, contact] = [make('input', { maxlength: '60' }), make('input', { inputmode: 'decimal' }), make('input', { maxlength: '60' })];
  const button = make('button', { type: 'submit' }, word('send'));
  const made = make(
    'form', { novalidate: '' }, make('p', {}, word('lead')), make('p', { class: 'promise' }, word('promise')), summary,
    field('text', 'text', 'textHint', text), field('site', 'site', null, site), field('amount', 'amount', null, amount), field('contact', 'contact', 'contactHint', contact), button,
  );
  const fail = (title: string, ...sentences: string[]): void => {
    summary.replaceChildren(make('strong', {}, title), ...sentences.map((one) => make('p', {}, one)));
    summary.hidden = false;
    summary.focus();
  };
  made.addEventListener('submit', (event) => {
    event.preventDefault();
    const said = { text: valueOf(text), site: valueOf(site), amount: yuan(valueOf(amount)), contact: valueOf(contact) };
    if (said.text === null) fail(word('missing'));
    else if (said.amount === undefined) fail(word('amountWrong'));
    else void send(said, button, fail);
  });
  return made;
}

async function send(said: object, button: HTMLButtonElement, fail: (title: string, ...sentences: string[]) => void): Promise<void> {
  button.disabled = true;
  button.textContent = word('sending');
  try {
    const report = await post<Report>(pathOf(parts()), said);
    window.history.replaceState(null, '', `#${[...parts().slice(0, 3), report.report].join('/')}`);
    showReport(report);
  } catch (thrown) {
    const code = thrown instanceof Refused ? thrown.code : null;
    if (code === 'contract.notFound') show(word('unknown'), make('p', {}, word('unknownText')));
    else fail(word('failed'), word(code === 'public.tooOften' ? 'often' : 'failedText'));
    button.disabled = false;
    button.textContent = word('send');
  }
}

async function begin(): Promise<void> {
  document.documentElement.lang = language;
  document.title = word('title');
  const named = parts();
  const number = named[3];
  if (named.length < 3) show(word('unknown'), make('p', {}, word('unknownText')));
  else if (number === undefined) show(word('title'), form());
  else {
    const config = (await (await fetch('/config.json')).json()) as { api: string };
    const answer = await fetch(`${config.api}/${pathOf(named)}/${number}`, { credentials: 'omit', referrerPolicy: 'no-referrer' });
    if (answer.ok) showReport((await answer.json()) as Report);
    else show(word('unknown'), make('p', {}, word('unknownText')));
  }
}

window.addEventListener('hashchange', () => void begin());
void begin();
