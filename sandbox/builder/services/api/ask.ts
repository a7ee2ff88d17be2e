import type { RouterLink } from '../wire/router-link.js';

/** Asks a service behind the router. */
export type Ask = RouterLink['ask'];
