import { customAlphabet } from 'nanoid';

const alphabet = '0123456789abcdefghijklmnopqrstuvwxyz';

/** A new id of 12 characters a-z and 0-9 (62 bits): safe in file names, URLs and Docker names. */
export const newId: () => string = customAlphabet(alphabet, 12);
