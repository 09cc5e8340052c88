import './survey.css';
import { open, Refused, send, type Answer } from './ask';
import { make } from './build';
import { formOf, showFailure, waiting } from './form';
import { language, word } from './words';

const place = document.getElementById('survey');

/** Behind the #, where no server sees it. */
const link = (): string => decodeURIComponent(window.location.hash.slice(1));

function show(title: string, ...inside: readonly (Node | string)[]): void {
  const heading = make('h1', { tabindex: '-1' }, title);
  place?.replaceChildren(heading, ...inside);
  heading.focus();
}

function showEnd(refused: Refused): void {
  if (refused.code === 'survey.tooLate' || refused.code === 'survey.over') show(word('late'), make('p', {}, word('lateText')));
  else show(word('dead'), make('p', {}, word('deadText')));
}

const isTemporary = ({ code }: Refused): boolean => code === null || !code.startsWith('survey.');

async function begin(): Promise<void> {
  document.documentElement.lang = language;
  document.title = word('title');
  if (link() === '') {
    show(word('noLink'), make('p', {}, word('noLinkText')));
    return;
  }

  show(word('title'), make('p', { class: 'quiet' }, word('loading')));
  try {
    const asked = await open(link());
    const form = formOf(asked, (answer) => void sendOnce(form, answer));
    show(word('title'), form);
  } catch (thrown) {
    const refused = thrown instanceof Refused ? thrown : new Refused(null);
    if (!isTemporary(refused)) {
      showEnd(refused);
      return;
    }

    const again = make('button', { type: 'button' }, word('again'));
    again.addEventListener('click', () => void begin());
    show(word('failed'), make('p', {}, word('failedText')), again);
  }
}

async function sendOnce(form: HTMLFormElement, answer: Answer): Promise<void> {
  waiting(form, true);
  try {
    await send(link(), answer);
    show(word('thanks'), make('p', {}, word('thanksText')));
  } catch (thrown) {
    const refused = thrown instanceof Refused ? thrown : new Refused(null);
    waiting(form, false);
    if (!isTemporary(refused)) showEnd(refused);
    else showFailure(form, word('failed'), word(refused.code === 'public.tooOften' ? 'often' : 'failedText'));
  }
}

window.addEventListener('hashchange', () => void begin());
void begin();
