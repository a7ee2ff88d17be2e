import { appBuildStep } from './app-build.step.mjs';
import { baseImageStep } from './base-image.step.mjs';
import { chromiumStep } from './chromium.step.mjs';
import { engineStep } from './engine.step.mjs';
import { memoryStep } from './memory.step.mjs';
import { nodeVersionStep } from './node-version.step.mjs';
import { packagesStep } from './packages.step.mjs';
import { stackImagesStep } from './stack-images.step.mjs';
import { webBuildStep } from './web-build.step.mjs';

/** What any command needs that runs compiled code or tests. */
export const packagesOnly = [nodeVersionStep, packagesStep];

/** What most of the command line needs. */
export const appOnly = [...packagesOnly, appBuildStep];

/** What it takes to break a sandbox. */
export const sandboxes = [...packagesOnly, engineStep, memoryStep, baseImageStep, stackImagesStep];

/** What a command needs that runs a practice by itself. */
export const practices = [...sandboxes, appBuildStep];

/** All that `npm start` needs. */
export const everything = [...sandboxes, appBuildStep, webBuildStep];

/** All that the browser tests need. */
export const everythingAndChromium = [...everything, chromiumStep];
