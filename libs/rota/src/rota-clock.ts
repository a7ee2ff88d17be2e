/** Injection token of the clock by which somebody is on call. */
export const ROTA_CLOCK = Symbol('clock of the rotas');
