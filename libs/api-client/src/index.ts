export { byId } from './by-id.js';
export type { Answer, Body, Method, PathWith } from './operation.js';
export { type Connection, TypedClient } from './typed-client.js';
