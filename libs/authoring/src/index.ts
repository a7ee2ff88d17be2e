export * from './did-you-mean.js';
export * from './explain-issue.js';
export * from './pattern-problem.js';
export * from './problem.js';
export * from './problem-path.js';
export * from './schema-keys.js';
export * from './yaml-source.js';
