import type { Answer, Questions } from './ask';
import { make } from './build';
import { day, meaning, word } from './words';

const values = [5, 4, 3, 2, 1];

/** The questions as a form; what is sent has a value for each. */
export function formOf(asked: Questions, send: (answer: Answer) => void): HTMLFormElement {
  const summary = make('div', { class: 'faults', role: 'alert', tabindex: '-1', hidden: '' });
  const sets = asked.questions.map(setOf);
  const text = make('textarea', { id: 'text', rows: '4', maxlength: '500', 'aria-describedby': 'text-hint' });
  const button = make('button', { type: 'submit' }, word('send'));
  const form = make(
    'form', { novalidate: '' },
    make('p', {}, word('lead', { organization: asked.organization, project: asked.project, count: asked.questions.length })),
    make('p', { class: 'promise' }, word('promise')),
    summary, ...sets, ...(asked.asksForText ? [textOf(text)] : []), button,
    make('p', { class: 'quiet' }, word('until', { day: day(asked.closesOn) })),
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const scores = sets.map(chosenIn);
    const missing = scores.flatMap((one, at) => (one === null ? [at] : []));
    showFaults(summary, sets, asked.questions, missing);
    if (missing.length === 0) send({ scores: scores.map(Number), text: text.value.trim() === '' ? null : text.value.trim() });
  });
  return form;
}

/** Says that it is under way, and keeps it from being sent twice. */
export function waiting(form: HTMLFormElement, isWaiting: boolean): void {
  const button = form.querySelector('button');
  if (!button) return;
  button.disabled = isWaiting;
  button.textContent = word(isWaiting ? 'sending' : 'send');
}

/** Says above the form why it was not sent. */
export function showFailure(form: HTMLFormElement, title: string, sentence: string): void {
  const summary = form.querySelector<HTMLElement>('.faults');
  if (!summary) return;
  summary.replaceChildren(make('strong', {}, title), make('p', {}, sentence));
  summary.hidden = false;
  summary.focus();
}

function setOf(question: string, at: number): HTMLFieldSetElement {
  const options = values.map((value) => make(
    'label', {}, make('input', { type: 'radio', name: `q${at}`, value: String(value) }), make('span', {}, meaning(value)),
  ));
  return make(
    'fieldset', { id: `set${at}` }, make('legend', {}, `${at + 1}. ${question}`),
    make('p', { class: 'fault', hidden: '' }, word('choose')), make('div', { class: 'values' }, ...options),
  );
}

function textOf(area: HTMLTextAreaElement): HTMLElement {
  const label = make('label', { for: 'text' }, word('text'), make('span', { class: 'quiet' }, ` ${word('optional')}`));
  return make('div', { class: 'text' }, label, make('p', { class: 'quiet', id: 'text-hint' }, word('textHint')), area);
}

const chosenIn = (set: HTMLFieldSetElement): number | null => {
  const chosen = set.querySelector<HTMLInputElement>('input:checked');
  return chosen ? Number(chosen.value) : null;
};

function showFaults(summary: HTMLElement, sets: readonly HTMLFieldSetElement[], questions: readonly string[], missing: readonly number[]): void {
  sets.forEach((set, at) => {
    const fault = set.querySelector<HTMLElement>('.fault');
    if (fault) fault.hidden = !missing.includes(at);
    set.classList.toggle('wrong', missing.includes(at));
  });
  summary.hidden = missing.length === 0;
  if (missing.length === 0) return;
  const links = missing.map((at) => {
    const link = make('a', { href: `#set${at}` }, questions[at] ?? '');
    // The address holds the link to the survey behind its #: it must stay.
    link.addEventListener('click', (event) => {
      event.preventDefault();
      sets[at]?.querySelector('input')?.focus();
    });
    return make('li', {}, link);
  });
  summary.replaceChildren(make('strong', {}, word('missing', { count: missing.length })), make('ul', {}, ...links));
  summary.focus();
}
