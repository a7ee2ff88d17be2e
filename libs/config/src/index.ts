export { environmentSchema } from './environment-schema.js';
export { type Config, type EnvironmentVariables, loadConfig } from './load-config.js';
export { LOG_LEVELS, LogConfig, type LogLevel } from './log-config.js';
export { NotifyConfig } from './notify-config.js';
export { SandboxConfig } from './sandbox-config.js';
export { ServerConfig } from './server-config.js';
export { StoreConfig } from './store-config.js';
