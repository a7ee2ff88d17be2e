import { EngineClient, EngineDoctor, type Finding, StackCatalogue } from '#sandbox';
import { configuration } from '../installation.js';
import { faultFinding } from './fault-finding.js';
import { hostFindings } from './host-findings.js';
import { signInFindings } from './sign-in-findings.js';

/** All that can be said of this machine. */
export async function examine(): Promise<Finding[]> {
  const config = configuration();
  const { sandbox, server } = config;
  const host = [...(await hostFindings(server)), ...(await signInFindings(config))];
  const engine = new EngineDoctor(await EngineClient.connect(), new StackCatalogue(sandbox));
  const found = await engine.examine();
  const reached = found.length > 1;
  return [...host, ...found, ...(reached ? [await faultFinding(engine)] : [])];
}
