/**
 * What the set-up found out about the container engine.
 * @typedef {object} EngineFacts
 * @property {string} version  Of the engine, such as `20.10.24`.
 * @property {string} arch  Architecture of its containers, as Docker names it (`amd64`, `arm64`).
 * @property {number} memoryBytes  What the engine may use; on Docker Desktop less than the machine has.
 */
export {};
