import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';

export type Language = 'zh' | 'en';

const kept = 'language';

// Each room's words in a chunk of their own, read when a page of the room is.
const files = import.meta.glob<Record<string, unknown>>('/src/*/{zh,en}.json', { import: 'default' });

/** Sets the words up; Chinese unless somebody chose English. */
export async function setWords(): Promise<void> {
  const chosen: Language = window.localStorage.getItem(kept) === 'en' ? 'en' : 'zh';
  await i18next
    .use({
      type: 'backend' as const,
      read: (language: string, room: string, done: (failed: unknown, words: Record<string, unknown> | null) => void) => {
        const file = files[`/src/${room}/${language}.json`];
        if (file) file().then((words) => done(null, words), (failed: unknown) => done(failed, null));
        else done(new Error(`${room}/${language}`), null);
      },
    })
    .use(initReactI18next)
    .init({
      lng: chosen,
      fallbackLng: false,
      ns: ['words', 'identity', 'shared', 'app'],
      defaultNS: 'words',
      interpolation: { escapeValue: false },
      returnNull: false,
      react: { useSuspense: true },
    });
  document.documentElement.lang = chosen === 'zh' ? 'zh-CN' : 'en';
}

export async function changeLanguage(to: Language): Promise<void> {
  window.localStorage.setItem(kept, to);
  document.documentElement.lang = to === 'zh' ? 'zh-CN' : 'en';
  await i18next.changeLanguage(to);
}

/** What requests name in Accept-Language. */
export const languageNow = () => (i18next.language === 'en' ? 'en' : 'zh-CN');
