import { AppError } from '#kernel';

/** Long enough that guessing through the throttle is hopeless (NIST SP 800-63B asks for 8, and 15 without more). */
const SHORTEST = 12;
/** So that hashing a password cannot be made expensive. */
const LONGEST = 200;

/**
 * Length is all that is asked for, and that it is not made of the person's own name or address: rules on kinds of
 * characters make passwords worse. Throws `input.invalid`.
 */
export function assertGoodPassword(password: string, person: { name: string; email: string | null }): void {
  const length = [...password].length;
  if (length < SHORTEST) throw refused(`use ${SHORTEST} characters or more: a few words do`);
  if (length > LONGEST) throw refused(`use ${LONGEST} characters or fewer`);
  if (new Set(password).size < 5) throw refused('use more different characters');
  const known = [person.email, person.email?.split('@')[0], person.name, 'simsup'];
  const rest = known.reduce<string>(
    (text, word) => (word ? text.replaceAll(word.toLowerCase(), '') : text),
    password.toLowerCase(),
  );
  if ([...rest].length < SHORTEST / 2) throw refused('use something other than your name or address');
}

function refused(message: string): AppError {
  return new AppError('input.invalid', `Choose another password: ${message}.`, {
    details: [{ field: 'password', message }],
  });
}
