export { AREAS } from './areas.js';
export { type ApiDocument, apiDocument } from './document.js';
export type { Answer, Area, Route } from './route.js';
