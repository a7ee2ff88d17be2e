import type { RosterLimit, RosterLimits } from '../rest/sign-up-api.js';

const range = ({ least, most }: RosterLimit): string => (least === most ? `${most}` : `${least} to ${most}`);

/** How many may take part, in words: "1 to 3 instigators and 3 to 6 responders". */
export function limitsInWords({ instigators, responders }: RosterLimits): string {
  return `${range(instigators)} instigators and ${range(responders)} responders`;
}
