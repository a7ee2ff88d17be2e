import { hash, verify } from '@node-rs/argon2';

/** argon2id (the library's default) with 19 MiB, two passes and one lane: what OWASP's password storage sheet asks for at least. */
const PARAMETERS = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** The hash of no password: verifying against it takes as long as against somebody's. */
const NOBODY = hash('', PARAMETERS);

/** A hash to store, in the PHC string format with its salt and parameters. */
export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize('NFKC'), PARAMETERS);
}

/** True when the password is the one that was hashed. With null it takes the same time and is false. */
export async function isPassword(stored: string | null, password: string): Promise<boolean> {
  const matches = await verify(stored ?? (await NOBODY), password.normalize('NFKC'));
  return stored !== null && matches;
}
