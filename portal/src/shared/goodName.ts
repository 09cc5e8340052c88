/** Whether a text may be the number of a round or a fund: it stands in addresses. */
export const isGoodName = (text: string): boolean => /^[A-Za-z0-9][A-Za-z0-9_.-]{0,63}$/.test(text);
