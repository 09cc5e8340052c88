/** What a state means to whoever looks at a list. */
export const batchTones = { gathering: 'warn', ready: 'warn', released: 'good', withdrawn: undefined, empty: 'bad' } as const;
export const exceptionTones = { open: 'bad', decided: 'warn', approved: 'warn', closed: 'good' } as const;
export const outcomeTones = { booked: 'good', repeated: undefined, noted: undefined, exception: 'bad' } as const;
