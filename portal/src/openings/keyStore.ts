const store = 'keys';

/** The keys that this browser holds, one for each account; only the browser itself can use them. */
function opened(): Promise<IDBDatabase> {
  return new Promise((settle, fail) => {
    const request = indexedDB.open('opening-keys', 1);
    request.onupgradeneeded = () => { request.result.createObjectStore(store); };
    request.onsuccess = () => settle(request.result);
    request.onerror = () => fail(request.error ?? new Error('indexedDB'));
  });
}

async function within<T>(mode: IDBTransactionMode, act: (keys: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const database = await opened();
  try {
    return await new Promise((settle, fail) => {
      const request = act(database.transaction(store, mode).objectStore(store));
      request.onsuccess = () => settle(request.result);
      request.onerror = () => fail(request.error ?? new Error('indexedDB'));
    });
  } finally {
    database.close();
  }
}

/** The key of an account with this name, or undefined where another browser made it. */
export const heldKey = (account: string, keyId: string): Promise<CryptoKeyPair | undefined> =>
  within<CryptoKeyPair | undefined>('readonly', (keys) => keys.get(`${account}|${keyId}`) as IDBRequest<CryptoKeyPair | undefined>);

/** Keeps a key under the account and the name that the service gave it. */
export const holdKey = (account: string, keyId: string, pair: CryptoKeyPair): Promise<IDBValidKey> =>
  within('readwrite', (keys) => keys.put(pair, `${account}|${keyId}`));
