/**
 * File in a responder's home that keeps what this person types, apart from all others who share the login, and over
 * reconnecting. It reads like a login; the end of the id tells people of the same name apart.
 */
export function historyFile(personId: string, personName: string): string {
  const login = personName
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 24);
  return `.bash_history-${[login, personId.slice(-4)].filter(Boolean).join('-')}`;
}
